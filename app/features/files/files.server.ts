import { createHash } from "node:crypto";
import sharp from "sharp";
import { db, type Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { readBytes, storeBytes } from "~/services/storage.server";
import { contentDisposition } from "./content-disposition";
import { safeFileName, sniff } from "./sniff";

export const MAX_UPLOAD_MEGABYTES = 10;
/** Beyond this an image is a decompression bomb, not a photo. */
const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 2000;

export type Upload = { name: string; bytes: Uint8Array; accountId?: string };
type Content = Upload & { contentType: string; width?: number; height?: number };

/** Reads what a form sent. @throws DomainError files.empty | files.too_large beside `field`. */
export async function readUpload(value: FormDataEntryValue | null | undefined, field = "file"): Promise<{ name: string; bytes: Uint8Array }> {
  if (!(value instanceof File) || value.size === 0) throw new DomainError("files.empty", {}, field);
  if (value.size > MAX_UPLOAD_MEGABYTES * 1024 * 1024)
    throw new DomainError("files.too_large", { megabytes: MAX_UPLOAD_MEGABYTES }, field);
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

async function save(trx: Transaction, content: Content): Promise<string> {
  const row = await trx
    .insertInto("file")
    .values({
      storageKey: await storeBytes(content.bytes),
      name: content.name,
      contentType: content.contentType,
      sizeBytes: content.bytes.byteLength,
      sha256: createHash("sha256").update(content.bytes).digest("hex"),
      width: content.width ?? null,
      height: content.height ?? null,
      uploadedBy: content.accountId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps a PDF or a picture as it came. @throws DomainError files.document_type. Returns the file's id. */
export async function saveDocument(trx: Transaction, upload: Upload, field = "file"): Promise<string> {
  const type = sniff(upload.bytes);
  if (!type) throw new DomainError("files.document_type", {}, field);
  return save(trx, { ...upload, name: safeFileName(upload.name, type.extension), contentType: type.contentType });
}

/** Keeps a photo re-encoded: bounded, turned upright, without its metadata (where it was taken). @throws DomainError files.image_* */
export async function saveImage(trx: Transaction, upload: Upload, field = "file"): Promise<string> {
  if (!sniff(upload.bytes)?.contentType.startsWith("image/")) throw new DomainError("files.image_type", {}, field);
  const { data, info } = await sharp(upload.bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new DomainError("files.image_unreadable", {}, field);
    });
  const image = { width: info.width, height: info.height, contentType: "image/webp" };
  return save(trx, { ...upload, ...image, bytes: data, name: safeFileName(upload.name, "webp") });
}

/** Keeps a PDF that we wrote ourselves. */
export function savePdf(trx: Transaction, pdf: { name: string; bytes: Uint8Array }): Promise<string> {
  return save(trx, { ...pdf, name: safeFileName(pdf.name, "pdf"), contentType: "application/pdf" });
}

export type StoredFile = { id: string; storageKey: string; name: string; contentType: string; sha256: string };

/** Without any right of its own: whoever calls has already decided who may read it. */
export async function findFile(id: string): Promise<StoredFile | null> {
  const columns = ["id", "storageKey", "name", "contentType", "sha256"] as const;
  return (await db.selectFrom("file").select(columns).where("id", "=", id).executeTakeFirst()) ?? null;
}

type Serving = { attachment: boolean; cache: "private" | "immutable" };

export async function fileResponse(file: StoredFile, { attachment, cache }: Serving): Promise<Response> {
  return new Response(new Uint8Array(await readBytes(file.storageKey)), {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": contentDisposition(file.name, attachment ? "attachment" : "inline"),
      "Cache-Control": cache === "immutable" ? "public, max-age=31536000, immutable" : "private, no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      ...(cache === "immutable" && { ETag: `"${file.sha256}"` }),
    },
  });
}
