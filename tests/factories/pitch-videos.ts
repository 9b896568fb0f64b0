import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "#db";
import { anAccount } from "./accounts";
import { aProject, type AProject } from "./projects";

const require = createRequire(import.meta.url);
const pathIn = (name: string): string => (require(name) as { path: string }).path;

/** The programs that npm brings for tests and the demonstration. */
export const videoPrograms = { FFMPEG_PATH: pathIn("@ffmpeg-installer/ffmpeg"), FFPROBE_PATH: pathIn("@ffprobe-installer/ffprobe") };

/** Whatever ffmpeg writes with these arguments, the output's name apart. */
export function aFilm(args: readonly string[], extension = "mp4"): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "propulsons-film-"));
  const path = join(folder, `film.${extension}`);
  try {
    execFileSync(videoPrograms.FFMPEG_PATH, ["-nostdin", "-loglevel", "error", ...args, path]);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const test = (seconds: number, size: string) => ["-f", "lavfi", "-i", `testsrc=size=${size}:rate=10:duration=${seconds}`];
const sound = (seconds: number) => ["-f", "lavfi", "-i", `sine=frequency=440:duration=${seconds}`];

/** A small film with sound, as a telephone would write it. */
export const aPitch = (seconds = 1, size = "320x240"): Buffer =>
  aFilm([...test(seconds, size), ...sound(seconds), "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-metadata", "title=secret place", "-shortest"]);

/** The same without sound, in this container and codec. */
export const aSilentFilm = (extension: string, codec: readonly string[], seconds = 1, size = "320x240"): Buffer => aFilm([...test(seconds, size), ...codec], extension);

let years = 2040;
export type AnInitiative = AProject & { initiativeId: string; editionId: string; year: number };

/** A selected initiative of a new holder, in a published edition of its own. */
export async function aSelectedInitiative(project?: AProject, year = years++): Promise<AnInitiative> {
  const carried = project ?? (await aProject());
  const createdBy = await anAccount();
  const at = new Date();
  const edition = { year, name: `Budget citoyen ${year}`, status: "published" as const, envelopeCents: 5_000_000, publishedAt: at, isDemo: true, createdBy, createdAt: at };
  const { id: editionId } = await db.insertInto("edition").values(edition).returning("id").executeTakeFirstOrThrow();
  const initiative = { editionId, projectId: carried.projectId, status: "selected" as const, title: "Un four pour le quartier", summary: "Cuire ensemble.", requestCents: 300_000, isDemo: true, createdBy, createdAt: at };
  const { id: initiativeId } = await db.insertInto("initiative").values(initiative).returning("id").executeTakeFirstOrThrow();
  return { ...carried, initiativeId, editionId, year };
}

export const readPitch = (videoId: string) => db.selectFrom("pitchVideo").selectAll().where("id", "=", videoId).executeTakeFirstOrThrow();
