import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { findCriterion, type Grid } from "./criteria";
import type { DocumentKind } from "./document";
import { gridOf } from "./grids.server";
import { keepDocument, refuseUndated } from "./keep-document.server";
import { lockEditableApplication } from "./lock-application.server";

/** Enough for a serious file, too few to be used as a disk. */
export const MAX_DOCUMENTS = 20;

export type DocumentInput = { criterion: number; kind: DocumentKind; title: string; name: string; bytes: Uint8Array; question?: string | undefined; expiresOn?: string | undefined };

async function refuseTooMany(trx: Transaction, applicationId: string) {
  const { count } = await trx
    .selectFrom("applicationDocument")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("applicationId", "=", applicationId)
    .where("removedAt", "is", null)
    .executeTakeFirstOrThrow();
  if (count >= MAX_DOCUMENTS) throw new DomainError("application.too_many_documents", { limit: MAX_DOCUMENTS });
}

/** A question of the criterion that the document is for. */
function refuseForeignQuestion(grid: Grid, { criterion, question }: DocumentInput) {
  const known = findCriterion(grid, criterion)?.questions.some(({ key }) => key === question);
  if (question && !known) throw new DomainError("application.question_elsewhere", {}, "question");
}

/** @throws 404 | DomainError application.question_elsewhere | application.document_undated | application.not_editable | application.too_many_documents | files.* */
export async function addDocument(actor: Actor, applicationId: string, input: DocumentInput): Promise<string> {
  // Before the transaction: drawing an image anew may take seconds.
  const prepared = await prepareDocument(input);
  return db.transaction().execute(async (trx) => {
    const { gridVersion } = await lockEditableApplication(trx, actor, applicationId);
    refuseForeignQuestion(await gridOf(trx, gridVersion), input);
    refuseUndated(input);
    await refuseTooMany(trx, applicationId);
    const fileId = await saveFile(trx, prepared, actor.accountId);
    const at = await now(trx);
    const { criterion, kind, title, question = null, expiresOn = null } = input;
    const id = await keepDocument(trx, { applicationId, fileId, criterion, kind, title, question, expiresOn, createdAt: at });
    await recordAudit(trx, { actor, as: "holder", action: "document.added", objectKind: "document", objectId: id, after: { title, criterion }, at });
    return id;
  });
}
