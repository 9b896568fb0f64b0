import { createHash } from "node:crypto";
import { db, type Transaction } from "#db";
import { readBytes, storeBytes } from "~/services/storage.server";
import { contentDisposition } from "./content-disposition";
import { safeFileName } from "./sniff";
import type { Prepared } from "./uploads.server";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps a file made ready by `prepareImage` or `prepareDocument`. Returns its id. */
export async function saveFile(trx: Transaction, file: Prepared, accountId?: string): Promise<string> {
  const row = await trx
    .insertInto("file")
    .values({
      storageKey: await storeBytes(file.bytes),
      name: file.name,
      contentType: file.contentType,
      sizeBytes: file.bytes.byteLength,
      sha256: hashOf(file.bytes),
      width: file.width ?? null,
      height: file.height ?? null,
      uploadedBy: accountId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps a PDF that we wrote ourselves. */
export function savePdf(trx: Transaction, pdf: { name: string; bytes: Uint8Array }): Promise<string> {
  return saveFile(trx, { ...pdf, name: safeFileName(pdf.name, "pdf"), contentType: "application/pdf" });
}

export type StoredFile = { id: string; storageKey: string; name: string; contentType: string; sha256: string };

/** Without any right of its own: whoever calls has already decided who may read it. */
export async function findFile(id: string): Promise<StoredFile | null> {
  const columns = ["id", "storageKey", "name", "contentType", "sha256"] as const;
  return (await db.selectFrom("file").select(columns).where("id", "=", id).executeTakeFirst()) ?? null;
}

type Serving = { attachment: boolean; cache: "private" | "immutable"; /** Of what was written: other bytes are not given. */ sha256?: string };

/** @throws Error when the bytes are not those that were written */
export async function fileResponse(file: StoredFile, { attachment, cache, sha256 }: Serving): Promise<Response> {
  const bytes = new Uint8Array(await readBytes(file.storageKey));
  if (sha256 !== undefined && hashOf(bytes) !== sha256) throw new Error(`File ${file.id} is not what was written`);
  return new Response(bytes, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": contentDisposition(file.name, attachment ? "attachment" : "inline"),
      "Cache-Control": cache === "immutable" ? "public, max-age=31536000, immutable" : "private, no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      ...(cache === "immutable" && { ETag: `"${file.sha256}"` }),
    },
  });
}
