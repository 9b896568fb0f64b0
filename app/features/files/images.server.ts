import pLimit from "p-limit";
import sharp, { type Sharp } from "sharp";
import { DomainError } from "~/lib/errors";

/** Beyond this an image is a decompression bomb, not a photo: 160 MB once decoded. */
const MAX_PIXELS = 40_000_000;
const MAX_SECONDS = 15;
/** Decoded at the same time, then waiting: what memory and patience allow. */
const AT_ONCE = 2;
const MAX_WAITING = 20;

const decoding = pLimit(AT_ONCE);

export type Encoded = { bytes: Uint8Array; width: number; height: number };

function refusalOf(error: unknown, field: string): DomainError {
  const tooBig = error instanceof Error && /pixel limit|too large|dimensions/i.test(error.message);
  return new DomainError(tooBig ? "files.image_too_many_pixels" : "files.image_unreadable", { megapixels: MAX_PIXELS / 1_000_000 }, field);
}

async function draw(bytes: Uint8Array, encode: (image: Sharp) => Sharp): Promise<Encoded> {
  // One frame only, however many there are; any damage is a refusal, not half a picture.
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1, failOn: "warning", sequentialRead: true }).rotate().timeout({ seconds: MAX_SECONDS });
  const { data, info } = await encode(image).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/**
 * Draws an image anew: bounded, upright, without its metadata (where it was taken) and without whatever else its
 * file carried (a page, an archive). Call it outside any transaction: it may take seconds.
 * @throws DomainError files.image_too_many_pixels | files.image_unreadable | files.busy, beside `field`
 */
export async function reencode(bytes: Uint8Array, field: string, encode: (image: Sharp) => Sharp): Promise<Encoded> {
  if (decoding.pendingCount >= MAX_WAITING) throw new DomainError("files.busy", {}, field);
  return decoding(() =>
    draw(bytes, encode).catch((error: unknown) => {
      throw refusalOf(error, field);
    }),
  );
}
