import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, prepareImage, type Upload } from "~/features/files/uploads.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockOwnGrant } from "./lock-grant.server";
import { mostDocuments, mostPhotos } from "./report";
import { isWritable } from "./save-report.server";

export type PieceKind = "photo" | "document";

/** What the account being written shows, in the order it was added. */
export async function listPieces(handle: Handle, grantId: string) {
  const rows = await handle.selectFrom("grantReportPiece").select(["id", "kind", "fileId", "words"]).where("grantId", "=", grantId).where("removedAt", "is", null).orderBy("addedAt").orderBy("id").execute();
  return { photos: rows.filter(({ kind }) => kind === "photo"), documents: rows.filter(({ kind }) => kind === "document") };
}

/** A photo is drawn anew, without where it was taken. @throws 404; DomainError grants.report_closed | grants.too_many_* | organisation.role_write | files.* */
export async function addPiece(actor: Actor, grantId: string, kind: PieceKind, words: string, upload: Upload): Promise<void> {
  const prepared = kind === "photo" ? await prepareImage(upload) : await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    const { status } = await lockOwnGrant(trx, actor, grantId, "write");
    if (!isWritable(status)) throw new DomainError("grants.report_closed");
    const { photos, documents } = await listPieces(trx, grantId);
    if (kind === "photo" && photos.length >= mostPhotos) throw new DomainError("grants.too_many_photos", { most: mostPhotos }, "file");
    if (kind === "document" && documents.length >= mostDocuments) throw new DomainError("grants.too_many_documents", { most: mostDocuments }, "file");
    await trx.insertInto("grantReportPiece").values({ grantId, kind, words, fileId: await saveFile(trx, prepared, actor.accountId), addedBy: actor.accountId, addedAt: await now(trx) }).execute();
  });
}

/** @throws 404; DomainError grants.report_closed | organisation.role_write */
export async function removePiece(actor: Actor, grantId: string, pieceId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await lockOwnGrant(trx, actor, grantId, "write");
    if (!isWritable(status)) throw new DomainError("grants.report_closed");
    const removed = await trx.updateTable("grantReportPiece").set({ removedAt: await now(trx) }).where("id", "=", pieceId).where("grantId", "=", grantId).where("removedAt", "is", null).returning("id").executeTakeFirst();
    orNotFound(removed);
  });
}
