import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aPitch, videoPrograms } from "#tests/factories/film";
import { aSelectedInitiative, readPitch } from "#tests/factories/pitch-videos";
import { buildOnce } from "#tests/matrix/site";
import { sessionOf } from "#tests/requests/real-site";
import { beginUpload } from "~/features/pitch-videos/begin-upload.server";
import { prepareVideo } from "~/features/pitch-videos/prepare-video.server";
import { receiveChunk } from "~/features/pitch-videos/receive-chunk.server";
import { askTick, aWorld, goOn, killWorkerAt } from "./life";
import { aSite } from "./processes";
import { pointsOf } from "./stages";

Object.assign(process.env, videoPrograms);
useTestDatabase();
let sandbox: Sandbox;
let film: Buffer;
beforeAll(async () => {
  [sandbox, film] = [await aWorld(), aPitch()];
  await buildOnce();
}, 300_000);
afterAll(() => sandbox.stop());

const shelf = (name: "uploads" | "films" | "work") => join(process.env.STORAGE_DIR!, name);
const filesOn = (name: "uploads" | "films" | "work"): string[] => readdirSync(shelf(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
async function* whole(bytes: Buffer) {
  yield bytes;
}
const newsOf = async (email: string) => (await db.selectFrom("mailMessage").select("props").where("template", "=", "pitch-video-news").where("recipient", "=", email).execute()).map(({ props }) => (props as { news: string }).news);

test("a worker killed at each step of a film makes it once, and leaves nothing behind", async () => {
  const { holder, initiativeId } = await aSelectedInitiative();
  const { videoId } = await beginUpload(holder, initiativeId, { name: "pitch.mp4", size: film.length });
  await receiveChunk(holder, videoId, 0, whole(film));
  for (const point of pointsOf("film")) {
    await askTick();
    expect(await killWorkerAt(point), point).toBe("SIGKILL");
    expect((await readPitch(videoId)).status, point).toBe(point === "film.committed" ? "ready" : "received");
  }
  await goOn();
  const { renditionKey } = await readPitch(videoId);
  expect(await newsOf(holder.email)).toEqual(["ready"]);
  // A day later the next film sweeps what nobody names: the original, a rendition, the folders of the work.
  for (const path of [...filesOn("uploads"), ...filesOn("films"), ...readdirSync(shelf("work")).map((name) => join(shelf("work"), name))]) utimesSync(path, 0, 0);
  await prepareVideo(videoId);
  expect([...filesOn("uploads"), ...filesOn("work")]).toEqual([]);
  expect(filesOn("films").map((path) => path.split("/").pop())).toEqual([renditionKey]);
});

test.each(pointsOf("upload"))("a site killed at %s: the sender goes on, every byte counts once", async (point) => {
  const { holder, initiativeId } = await aSelectedInitiative();
  const announced = { name: "pitch.mp4", size: film.length };
  const { videoId } = await beginUpload(holder, initiativeId, announced);
  const site = await aSite({ CRASH_AT: point });
  const headers = { Cookie: await sessionOf(holder.accountId), Origin: process.env.PUBLIC_URL!, "X-Forwarded-Host": new URL(process.env.PUBLIC_URL!).host, "Content-Type": "application/octet-stream" };
  await expect(fetch(`${site.url}/videos/${videoId}/morceaux?depuis=0`, { method: "POST", body: new Uint8Array(film), headers })).rejects.toThrow();
  expect(await site.ended).toBe("SIGKILL");
  if (point === "upload.written") {
    const { receivedBytes } = await beginUpload(holder, initiativeId, announced);
    expect(receivedBytes).toBe(0);
    expect(await receiveChunk(holder, videoId, 0, whole(film))).toMatchObject({ whole: true });
  }
  await goOn();
  expect((await readPitch(videoId)).status).toBe("ready");
});
