import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { aHugePng, aJpeg, anAnimation, anSvg, aPdf, aPixelBomb, aPngWithPage, aTextBomb, zipEnd } from "#tests/factories/odd-files";
import { sentenceFor } from "~/lib/form.server";
import { DomainError } from "~/lib/errors";
import { filesRefusals } from "./files.fr";
import { prepareDocument, prepareImage } from "./uploads.server";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const image = (bytes: Uint8Array, name = "photo.png") => prepareImage({ name, bytes }, "image");
const document = (bytes: Uint8Array, name = "plan.pdf") => prepareDocument({ name, bytes });
const refusal = (prepared: Promise<unknown>) =>
  prepared.then(
    () => "taken",
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)),
  );

describe("refused beside the field, in French (situation 25)", () => {
  const cases: [what: string, bytes: () => Buffer | Promise<Buffer>, image: string, document: string][] = [
    ["sixty thousand pixels a side", aHugePng, "files.image_too_many_pixels", "files.image_too_many_pixels"],
    ["an SVG named .png", () => anSvg, "files.image_type", "files.document_type"],
    ["a JPEG cut short", async () => (await aJpeg(400)).subarray(0, 900), "files.image_unreadable", "files.image_unreadable"],
    ["a PNG of its signature alone", () => aHugePng().subarray(0, 8), "files.image_unreadable", "files.image_unreadable"],
    ["a WebP cut short", async () => (await anAnimation(3)).subarray(0, 60), "files.image_unreadable", "files.image_unreadable"],
    ["a GIF", () => Buffer.from("GIF89a\x01\0\x01\0"), "files.image_type", "files.document_type"],
    ["a PDF cut short", () => aPdf.subarray(0, 30), "files.image_type", "files.document_unreadable"],
    ["a PDF that is an archive too", () => Buffer.concat([aPdf, zipEnd]), "files.image_type", "files.document_unreadable"],
    ["a page that becomes a PDF", () => Buffer.concat([Buffer.from("<html>"), aPdf]), "files.image_type", "files.document_type"],
    ["an archive", () => zipEnd, "files.image_type", "files.document_type"],
  ];
  test.each(cases)("%s", async (_, bytes, asImage, asDocument) => {
    const sent = await bytes();
    const [first, second] = [await refusal(image(sent)), await refusal(document(sent))];
    expect([first, second]).toMatchObject([{ code: asImage, field: "image" }, { code: asDocument, field: "file" }]);
    expect(sentenceFor(first as DomainError, filesRefusals)).toMatch(/^[A-ZÀ-Ý].*\.$/);
  });
});

describe("drawn anew, so that nothing else travels along (situation 25)", () => {
  test("a page hidden in a picture, and an archive behind it", async () => {
    for (const prepare of [image, document]) {
      const { bytes } = await prepare(Buffer.concat([aPngWithPage(), zipEnd]));
      expect(text(bytes)).not.toContain("<script>");
      expect(text(bytes)).not.toContain("PK\x05\x06");
    }
  });

  test.each([["pixels", aPixelBomb], ["words", aTextBomb]])("%s that inflate to 200 MB are not read: the picture is small and quick", async (_, bomb) => {
    const sent = bomb();
    const from = performance.now();
    const { bytes } = await image(sent);
    expect(bytes.byteLength).toBeLessThan(10_000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  test("of an animation only its first frame", async () => {
    const { bytes, height } = await image(await anAnimation(40));
    expect(height).toBe(64);
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
  });

  test("metadata: neither who nor where", async () => {
    const sent = await aJpeg();
    expect(text(sent)).toContain("Louise Exemple");
    for (const prepared of [await image(sent), await document(sent, "scan.jpg")]) expect(text(prepared.bytes)).not.toContain("Louise");
  });
});

test("a picture of a document keeps its format, its name is made safe; a PDF keeps every byte", async () => {
  expect(await document(await aJpeg(), "../../scan\r\nX: y.svg")).toMatchObject({ contentType: "image/jpeg", name: "scanX y.jpg" });
  expect((await document(aPdf)).bytes).toEqual(aPdf);
});

test("when too many images arrive at once the last ones are asked to wait", async () => {
  const jpeg = await aJpeg(800);
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => refusal(image(jpeg))));
  const busy = outcomes.filter((outcome) => outcome instanceof DomainError && outcome.code === "files.busy");
  expect(busy.length).toBeGreaterThan(0);
  expect(outcomes.length - busy.length).toBeGreaterThanOrEqual(20);
  expect(await refusal(image(jpeg))).toBe("taken");
});
