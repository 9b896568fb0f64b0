import { DomainError } from "~/lib/errors";

/** What the first bytes say a film is; the tools are told to read it as that and nothing else. */
export type Container = "mov" | "matroska";

/** MP4, MOV and their like, or WebM and Matroska: what telephones, cameras and browsers write. Null for everything else. */
export function sniffVideo(bytes: Uint8Array): Container | null {
  const ascii = String.fromCharCode(...bytes.subarray(4, 8));
  if (ascii === "ftyp") return "mov";
  return bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3 ? "matroska" : null;
}

export type ProbedStream = { kind: string; codec: string; width: number; height: number; /** Pixels that are not square: their width by their height. */ aspect: number; /** Degrees that a telephone was turned by. */ rotation: number; fps: number };
/** What the probe saw; `durationMs` is null when the file does not say. */
export type Probed = { durationMs: number | null; streams: ProbedStream[] };

/** More than a telephone films in, less than what would fill the memory once decoded: 4096 × 2304. */
export const MAX_SIDE = 4096;
export const MAX_PIXELS = 9_437_184;
const MAX_STREAMS = 12;
const codecs = new Set(["h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mjpeg", "prores", "mpeg2video"]);

/** The film that will be shown, or why not. @throws DomainError pitch.* */
export function judgeVideo({ durationMs, streams }: Probed, maxSeconds: number): ProbedStream {
  const video = streams.find(({ kind }) => kind === "video");
  if (!video || streams.length > MAX_STREAMS) throw new DomainError("pitch.unreadable");
  if (!codecs.has(video.codec)) throw new DomainError("pitch.codec");
  const { width, height } = video;
  if (!(width > 0 && height > 0)) throw new DomainError("pitch.unreadable");
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) throw new DomainError("pitch.too_many_pixels", { side: MAX_SIDE });
  if (width < 160 || height < 120) throw new DomainError("pitch.too_small");
  mustBeShort(durationMs, maxSeconds);
  return video;
}

/** Half a second is the rounding of cameras. @throws DomainError pitch.too_long */
export function mustBeShort(durationMs: number | null, maxSeconds: number): void {
  if (durationMs !== null && durationMs > maxSeconds * 1000 + 500) throw new DomainError("pitch.too_long", { seconds: maxSeconds });
}

const [LONG, SHORT] = [1280, 720];
const even = (number: number) => Math.max(2, Math.floor(number / 2) * 2);

/** At most 1280 × 720, or 720 × 1280 for a telephone held upright; never larger than the film, upright, its pixels square. */
export function renditionSize({ width, height, aspect, rotation }: Pick<ProbedStream, "width" | "height" | "aspect" | "rotation">): { width: number; height: number } {
  const square = { width: width * Math.min(Math.max(aspect || 1, 0.5), 2), height };
  const turned = Math.abs(rotation) % 180 === 90 ? { width: square.height, height: square.width } : square;
  const [maxWidth, maxHeight] = turned.width >= turned.height ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min(1, maxWidth / turned.width, maxHeight / turned.height);
  return { width: even(turned.width * scale), height: even(turned.height * scale) };
}
