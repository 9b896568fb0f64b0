import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import type { DocumentKind } from "./document";
import { lockEditableApplication } from "./lock-application.server";

/** Enough for a serious file, too few to be used as a disk. */
export const MAX_DOCUMENTS = 20;

export type DocumentInput = { criterion: number; kind: DocumentKind; title: string; name: string; bytes: Uint8Array };

async function refuseTooMany(trx: Transaction, applicationId: string) {
  const { count } = await trx
    .selectFrom("applicationDocument")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("applicationId", "=", applicationId)
    .where("removedAt", "is", null)
    .executeTakeFirstOrThrow();
  if (count >= MAX_DOCUMENTS) throw new DomainError("application.too_many_documents", { limit: MAX_DOCUMENTS });
}

/** @throws 404 | DomainError application.not_editable | application.too_many_documents | files.* */
export async function addDocument(actor: Actor, applicationId: string, input: DocumentInput): Promise<string> {
  // Before the transaction: drawing an image anew may take seconds.
  const prepared = await prepareDocument(input);
  return db.transaction().execute(async (trx) => {
    await lockEditableApplication(trx, actor, applicationId);
    await refuseTooMany(trx, applicationId);
    const fileId = await saveFile(trx, prepared, actor.accountId);
    const at = await now(trx);
    const { id } = await trx
      .insertInto("applicationDocument")
      .values({ applicationId, fileId, criterion: input.criterion, kind: input.kind, title: input.title, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, as: "holder", action: "document.added", objectKind: "document", objectId: id, after: { title: input.title, criterion: input.criterion }, at });
    return id;
  });
}
