import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const pathIn = (name: string): string => (require(name) as { path: string }).path;

/** The programs that npm brings for tests and the demonstration. */
export const videoPrograms = { FFMPEG_PATH: pathIn("@ffmpeg-installer/ffmpeg"), FFPROBE_PATH: pathIn("@ffprobe-installer/ffprobe") };

/** Whatever ffmpeg writes with these arguments, the output's name apart. */
function aFilm(args: readonly string[], extension = "mp4"): Buffer {
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
