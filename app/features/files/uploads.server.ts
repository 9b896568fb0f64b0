import type { Sharp } from "sharp";
import { DomainError } from "~/lib/errors";
import { reencode } from "./images.server";
import { isWholePdf, safeFileName, sniff, type SniffedType } from "./sniff";

export const MAX_UPLOAD_MEGABYTES = 10;
const PHOTO_SIDE = 2000;
/** A scanned page stays readable to the last line. */
const SCAN_SIDE = 5000;

export type Upload = { name: string; bytes: Uint8Array };
/** Ready to be kept: its type is what its bytes are. */
export type Prepared = Upload & { contentType: string; width?: number; height?: number };

/** Reads what a form sent. @throws DomainError files.empty | files.too_large beside `field`. */
export async function readUpload(value: FormDataEntryValue | null | undefined, field = "file"): Promise<Upload> {
  if (!(value instanceof File) || value.size === 0) throw new DomainError("files.empty", {}, field);
  if (value.size > MAX_UPLOAD_MEGABYTES * 1024 * 1024) throw new DomainError("files.too_large", { megabytes: MAX_UPLOAD_MEGABYTES }, field);
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

const inside = (image: Sharp, side: number) => image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });

/** A photo for our pages: WebP, whatever it came as. @throws DomainError files.image_* | files.busy */
export async function prepareImage(upload: Upload, field = "file"): Promise<Prepared> {
  if (!sniff(upload.bytes)?.contentType.startsWith("image/")) throw new DomainError("files.image_type", {}, field);
  const drawn = await reencode(upload.bytes, field, (image) => inside(image, PHOTO_SIDE).webp({ quality: 82 }));
  return { ...drawn, contentType: "image/webp", name: safeFileName(upload.name, "webp") };
}

const sameFormat: Record<string, (image: Sharp) => Sharp> = {
  "image/png": (image) => image.png(),
  "image/jpeg": (image) => image.jpeg({ quality: 90 }),
  "image/webp": (image) => image.webp({ quality: 90 }),
};

async function prepareScan(upload: Upload, { contentType, extension }: SniffedType, field: string): Promise<Prepared> {
  const drawn = await reencode(upload.bytes, field, (image) => sameFormat[contentType]!(inside(image, SCAN_SIDE)));
  return { ...drawn, contentType, name: safeFileName(upload.name, extension) };
}

/**
 * A PDF stays as it came: it is evidence, and only ever a download. A picture of a document is drawn anew in its own
 * format, since nobody asked for where it was taken. @throws DomainError files.document_* | files.image_* | files.busy
 */
export async function prepareDocument(upload: Upload, field = "file"): Promise<Prepared> {
  const type = sniff(upload.bytes);
  if (!type) throw new DomainError("files.document_type", {}, field);
  if (type.contentType !== "application/pdf") return prepareScan(upload, type, field);
  if (!isWholePdf(upload.bytes)) throw new DomainError("files.document_unreadable", {}, field);
  return { bytes: upload.bytes, contentType: type.contentType, name: safeFileName(upload.name, "pdf") };
}
