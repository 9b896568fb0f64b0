import { logWarning } from "~/lib/log.server";
import { DomainError } from "~/lib/errors";
import { readBytes, readOrMake } from "~/services/storage.server";
import { fileResponse, type StoredFile } from "./files.server";
import type { ImageWidth } from "./image-widths";
import { reencode } from "./images.server";

const formats = {
  avif: { contentType: "image/avif", quality: 55, effort: 3 },
  webp: { contentType: "image/webp", quality: 80, effort: 4 },
} as const;
type Format = keyof typeof formats;

/** What the browser says that it can draw, the smallest first. */
const formatFor = (accept: string | null): Format => (accept?.includes("image/avif") ? "avif" : "webp");

async function draw(file: StoredFile, width: ImageWidth, format: Format): Promise<Uint8Array> {
  const { quality, effort } = formats[format];
  const bytes = await readBytes(file.storageKey);
  return (await reencode(bytes, "file", (image) => image.resize({ width, withoutEnlargement: true })[format]({ quality, effort }))).bytes;
}

/** The picture this wide, drawn once and kept beside the files; whole and uncached while too many others are being drawn. */
export async function scaledImage(file: StoredFile, width: ImageWidth, accept: string | null): Promise<Response> {
  const format = formatFor(accept);
  try {
    const bytes = await readOrMake(`${file.sha256}-${width}.${format}`, () => draw(file, width, format));
    const headers = { "Content-Type": formats[format].contentType, ETag: `"${file.sha256}-${width}-${format}"`, Vary: "Accept", "Cache-Control": "public, max-age=31536000, immutable" };
    return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox" } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    logWarning("image not scaled", { reason: error.code, file: file.id });
    return fileResponse(file, { attachment: false, cache: "private" });
  }
}
