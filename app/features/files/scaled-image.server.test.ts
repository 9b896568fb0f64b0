import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aPdf } from "#tests/factories/label";
import { storeBytes } from "~/services/storage.server";
import { findFile, saveFile, type StoredFile } from "./files.server";
import { imageWidths, readWidth, srcSetOf } from "./image-widths";
import { scaledImage } from "./scaled-image.server";
import { prepareImage } from "./uploads.server";

useTestDatabase();

let photo: StoredFile;
beforeAll(async () => {
  const bytes = await sharp({ create: { width: 1000, height: 625, channels: 3, background: "teal" } }).jpeg().toBuffer();
  const prepared = await prepareImage({ name: "photo.jpg", bytes });
  photo = (await findFile(await db.transaction().execute((trx) => saveFile(trx, prepared))))!;
});

const drawn = async (answer: Response) => {
  const { format, width } = await sharp(await answer.arrayBuffer()).metadata();
  return [answer.headers.get("Content-Type"), format, width];
};

test("the picture comes as wide as asked, in the smallest format that the browser draws, and is kept for ever by it", async () => {
  const answer = await scaledImage(photo, 480, "image/avif,image/webp,*/*");
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("Vary")).toBe("Accept");
  expect(await drawn(answer)).toEqual(["image/avif", "heif", 480]);
  expect(await drawn(await scaledImage(photo, 480, "image/webp,*/*"))).toEqual(["image/webp", "webp", 480]);
});

test("it is never larger than it came", async () => {
  expect(await drawn(await scaledImage(photo, 1600, null))).toEqual(["image/webp", "webp", 1000]);
});

test("it is drawn once: kept beside the files, it needs its original no more", async () => {
  const [first] = await Promise.all([scaledImage(photo, 800, null), scaledImage(photo, 800, null)]);
  const gone = { ...photo, storageKey: "00000000-0000-4000-8000-000000000000" };
  expect(await (await scaledImage(gone, 800, null)).arrayBuffer()).toEqual(await first.arrayBuffer());
});

test("what cannot be drawn is given as it is, and kept by nobody", async () => {
  const answer = await scaledImage({ ...photo, sha256: "f".repeat(64), storageKey: await storeBytes(aPdf) }, 480, null);
  expect([answer.status, answer.headers.get("Cache-Control"), new Uint8Array(await answer.arrayBuffer())]).toEqual([200, "private, no-store", aPdf]);
});

test("only the widths that pages offer exist", () => {
  expect(["480", "481", "0480", "", undefined, "99999"].map(readWidth)).toEqual([480, null, null, null, null, null]);
  expect(srcSetOf("x").split(", ")).toHaveLength(imageWidths.length);
});
