import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "~/lib/env.server";
import { runBounded, type Bounds, type Outcome } from "./bounded-process.server";

/** The door to ffmpeg and ffprobe: programs of the machine, given files of strangers. */
export type VideoTools = { ffmpeg: string | null; ffprobe: string | null };

const looking: Bounds = { seconds: 30, cpuSeconds: 20, memoryMegabytes: 1024, fileMegabytes: 1 };
const encoding: Bounds = { seconds: 900, cpuSeconds: 900, memoryMegabytes: 3072, fileMegabytes: 128 };
const MAX_RENDITION_BYTES = 120 * 1024 * 1024;
const MAX_PIXELS = "9437184";

const versionOf = ({ ok, output }: Outcome): string | null => (ok ? (/version (\S+)/.exec(output)?.[1] ?? "?") : null);
const ask = async (program: string) => versionOf(await runBounded(program, ["-hide_banner", "-version"], looking));

let known: { at: number; tools: VideoTools } | undefined;
/** What is there seldom leaves; what is missing is asked for each time, and used as soon as it has come. */
const KNOWN_FOR_MS = 60_000;

/** The versions that are there; null for what is missing. */
export async function videoTools(): Promise<VideoTools> {
  if (known && Date.now() - known.at < KNOWN_FOR_MS) return known.tools;
  const { FFMPEG_PATH, FFPROBE_PATH } = env();
  const [ffmpeg, ffprobe] = await Promise.all([ask(FFMPEG_PATH), ask(FFPROBE_PATH)]);
  const tools = { ffmpeg, ffprobe };
  if (areComplete(tools)) known = { at: Date.now(), tools };
  return tools;
}

export const areComplete = ({ ffmpeg, ffprobe }: VideoTools): boolean => ffmpeg !== null && ffprobe !== null;

/** As that kind of film and no other (a playlist would name files and addresses), from this file and nowhere else. */
const read = (container: string) => ["-protocol_whitelist", "file", "-f", container];
/** Whatever the container promised, no image beyond this is decoded. */
const decode = (container: string) => [...read(container), "-max_pixels", MAX_PIXELS];

const number = z.coerce.number().catch(0);
const ratio = z.string().catch("").transform((text) => {
  const [over, under] = text.split(/[:/]/).map(Number);
  return over && under ? over / under : 0;
});
const streamSchema = z.object({
  codec_type: z.string().catch(""), codec_name: z.string().catch(""), width: number, height: number, sample_aspect_ratio: ratio, avg_frame_rate: ratio,
  tags: z.object({ rotate: number }).partial().catch({}), side_data_list: z.array(z.object({ rotation: number }).partial()).catch([]),
});
const probeSchema = z.object({ streams: z.array(streamSchema).catch([]), format: z.object({ duration: z.coerce.number().positive().nullable().catch(null) }).catch({ duration: null }) });

const streamOf = ({ codec_type: kind, codec_name: codec, width, height, sample_aspect_ratio: aspect, avg_frame_rate: fps, tags, side_data_list: sides }: z.output<typeof streamSchema>) => ({
  kind, codec, width, height, fps, aspect: aspect || 1, rotation: sides.find(({ rotation }) => rotation)?.rotation ?? tags.rotate ?? 0,
});

export type ProbeFacts = { durationMs: number | null; streams: ReturnType<typeof streamOf>[] };

/** What the file says of itself; null when it cannot be read within bounds. */
export async function probeVideo(path: string, container: string): Promise<ProbeFacts | null> {
  const { ok, output } = await runBounded(env().FFPROBE_PATH, ["-v", "error", ...read(container), "-show_entries",
    "format=duration:stream=codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate:stream_tags=rotate:stream_side_data=rotation", "-of", "json", `file:${path}`], looking);
  if (!ok || !output.trim().startsWith("{")) return null;
  const { streams, format } = probeSchema.parse(JSON.parse(output));
  return { durationMs: format.duration === null ? null : Math.round(format.duration * 1000), streams: streams.map(streamOf) };
}

export type Recipe = { container: string; width: number; height: number; fps: number; maxSeconds: number };

/** One film that every browser shows: H.264 and AAC, its index at the beginning; nothing else of the original travels along. */
const encode = (source: string, to: string, { container, width, height, fps, maxSeconds }: Recipe) => [
  "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "2", ...decode(container), "-i", `file:${source}`,
  "-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn", "-t", String(maxSeconds + 2),
  "-vf", `scale=${width}:${height},setsar=1${fps > 30 ? ",fps=30" : ""}`, "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-pix_fmt", "yuv420p",
  "-crf", "24", "-maxrate", "2500k", "-bufsize", "5000k", "-threads", "2", "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000",
  "-movflags", "+faststart", "-fs", String(MAX_RENDITION_BYTES), "-f", "mp4", `file:${to}`,
];

const picture = (film: string, to: string, second: number) =>
  ["-nostdin", "-hide_banner", "-loglevel", "error", ...decode("mov"), "-ss", second.toFixed(2), "-i", `file:${film}`, "-frames:v", "1", "-q:v", "3", "-f", "image2", `file:${to}`];

export type Made = { film: string; picture: string; bytes: number; durationMs: number };

/** Writes the rendition and its picture in this folder; null when the film cannot be made within bounds. */
export async function makeRendition(source: string, folder: string, recipe: Recipe): Promise<Made | null> {
  const [film, poster] = [join(folder, "film.mp4"), join(folder, "poster.jpg")];
  if (!(await runBounded(env().FFMPEG_PATH, encode(source, film, recipe), encoding)).ok) return null;
  const made = await probeVideo(film, "mov");
  if (!made?.durationMs || !made.streams.some(({ kind }) => kind === "video")) return null;
  const drawn = await runBounded(env().FFMPEG_PATH, picture(film, poster, Math.min(1, made.durationMs / 3000)), looking);
  return drawn.ok ? { film, picture: poster, bytes: (await stat(film)).size, durationMs: made.durationMs } : null;
}
