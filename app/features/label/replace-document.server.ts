import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { keepDocument, refuseUndated } from "./keep-document.server";
import { lockEditableApplication } from "./lock-application.server";

export type ReplacementInput = Upload & { title: string; expiresOn?: string | undefined };

/** The earlier document leaves the draft; versions already submitted keep it. */
async function takeOut(trx: Transaction, applicationId: string, documentId: string, at: Date) {
  const of = { applicationId, id: documentId };
  const earlier = orNotFound(
    await trx.selectFrom("applicationDocument").select(["title", "criterion", "kind", "question", "removedAt"]).where((eb) => eb.and(of)).executeTakeFirst(),
  );
  if (earlier.removedAt) throw new DomainError("application.document_gone");
  await trx.updateTable("applicationDocument").set({ removedAt: at }).where("id", "=", documentId).execute();
  return earlier;
}

/**
 * A newer document in the place of one of the draft: same criterion, same question, same kind. Returns its id.
 * @throws 404 | DomainError application.document_gone | application.document_undated | application.not_editable | organisation.role_write | files.*
 */
export async function replaceDocument(actor: Actor, applicationId: string, documentId: string, input: ReplacementInput): Promise<string> {
  // Before the transaction: drawing an image anew may take seconds.
  const prepared = await prepareDocument(input);
  return db.transaction().execute(async (trx) => {
    await lockEditableApplication(trx, actor, applicationId);
    const at = await now(trx);
    const { title, criterion, kind, question } = await takeOut(trx, applicationId, documentId, at);
    refuseUndated({ kind, expiresOn: input.expiresOn });
    const fileId = await saveFile(trx, prepared, actor.accountId);
    const id = await keepDocument(trx, { applicationId, fileId, criterion, kind, question, title: input.title, expiresOn: input.expiresOn ?? null, replacesId: documentId, createdAt: at });
    await recordAudit(trx, { actor, as: "holder", action: "document.replaced", objectKind: "document", objectId: id, before: { title }, after: { title: input.title, criterion }, at });
    return id;
  });
}
