import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { db } from "#db";
import { aSelectedInitiative } from "#tests/factories/pitch-videos";
import type { AProject } from "#tests/factories/projects";
import { filmPath } from "~/services/large-files.server";
import { routes } from "./routes";

/** A selected initiative of the owner, with a film online and another being worked on. */
export async function pitchRows(project: AProject, posterFileId: string) {
  const { initiativeId, editionId, year } = await aSelectedInitiative(project, 2090);
  const [at, renditionKey] = [new Date(), randomUUID()];
  await mkdir(dirname(filmPath(renditionKey)), { recursive: true });
  await writeFile(filmPath(renditionKey), "film");
  const film = { renditionKey, renditionBytes: 4, renditionSha256: "a".repeat(64), durationMs: 2_000, width: 320, height: 240, posterFileId };
  const words = { cues: JSON.stringify([{ startMs: 0, endMs: 1_000, text: "Bonjour" }]), transcript: "Bonjour" };
  const usual = { initiativeId, source: "file" as const, fileName: "pitch.mp4", announcedBytes: 10, receivedBytes: 10, createdBy: project.holder.accountId, createdAt: at, updatedAt: at, ...film, ...words };
  const { id: shownId } = await db.insertInto("pitchVideo").values({ ...usual, status: "published", publishedAt: at }).returning("id").executeTakeFirstOrThrow();
  const { id: workingId } = await db.insertInto("pitchVideo").values({ ...usual, status: "ready" }).returning("id").executeTakeFirstOrThrow();
  const shown = ["film.ts", "captions-file.ts", "poster.ts", "withdrawal.tsx", "team-video.tsx"].map((name) => `routes/pitch/${name}`);
  const own = routes.filter(({ file }) => file.startsWith("routes/pitch/"));
  return { special: Object.fromEntries(own.map(({ file }) => [file, { initiativeId, editionId, year: String(year), videoId: shown.includes(file) ? shownId : workingId }])) };
}
