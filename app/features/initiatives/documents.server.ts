import { sql } from "kysely";
import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockEditableInitiative } from "./lock-initiative.server";

/** Enough for a serious file, too few to be used as a disk. */
export const MAX_DOCUMENTS = 12;

/** @throws 404 | DomainError initiative.not_editable | initiative.too_many_documents | files.* */
export async function addInitiativeDocument(actor: Actor, initiativeId: string, { title, ...upload }: Upload & { title: string }): Promise<string> {
  // Before the transaction: drawing an image anew may take seconds.
  const prepared = await prepareDocument(upload);
  return db.transaction().execute(async (trx) => {
    await lockEditableInitiative(trx, actor, initiativeId);
    const { count } = await trx.selectFrom("initiativeDocument").select((eb) => eb.fn.countAll<number>().as("count")).where("initiativeId", "=", initiativeId).where("removedAt", "is", null).executeTakeFirstOrThrow();
    if (count >= MAX_DOCUMENTS) throw new DomainError("initiative.too_many_documents", { limit: MAX_DOCUMENTS });
    const fileId = await saveFile(trx, prepared, actor.accountId);
    const at = await now(trx);
    const { id } = await trx.insertInto("initiativeDocument").values({ initiativeId, fileId, title, createdAt: at }).returning("id").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, as: "holder", action: "initiative.document_added", objectKind: "initiative", objectId: initiativeId, after: { title }, at });
    return id;
  });
}

/** Takes it out of the draft; versions already submitted keep it. @throws 404 | initiative.not_editable */
export async function removeInitiativeDocument(actor: Actor, initiativeId: string, documentId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockEditableInitiative(trx, actor, initiativeId);
    const at = await now(trx);
    const removed = await trx.updateTable("initiativeDocument").set({ removedAt: at }).where("id", "=", documentId).where("initiativeId", "=", initiativeId).where("removedAt", "is", null).returning("title").executeTakeFirst();
    if (!removed) throw notFound();
    await recordAudit(trx, { actor, as: "holder", action: "initiative.document_removed", objectKind: "initiative", objectId: initiativeId, before: { title: removed.title }, at });
  });
}

const owned = (actor: Actor) => sql<boolean>`exists (select from initiative i join project p on p.id = i.project_id join organisation_member m on m.organisation_id = p.organisation_id
  where i.id = initiative_document.initiative_id and m.account_id = ${actor.accountId})`;
const submitted = sql<boolean>`exists (select from initiative_version v where v.initiative_id = initiative_document.initiative_id
  and v.content -> 'documents' @> jsonb_build_array(jsonb_build_object('id', initiative_document.id)))`;
/** Before the committee, now or once. */
const examined = sql<boolean>`exists (select from transition t where t.subject = 'initiative' and t.subject_id = initiative_document.initiative_id and t.to_status = 'checked')`;
const recused = (actor: Actor) => sql<boolean>`exists (select from initiative_recusal r where r.initiative_id = initiative_document.initiative_id and r.seat_id = any(${[...actor.seatIds]}::uuid[]))`;

/**
 * The file behind a document: for whoever carries it, for the team once it was submitted, for the seats once it was checked,
 * unless recused. @throws 404 for everybody else
 */
export async function openInitiativeDocument(actor: Actor, documentId: string): Promise<string> {
  const row = await db
    .selectFrom("initiativeDocument")
    .select("fileId")
    .where("id", "=", documentId)
    .where((eb) => eb.or([
      owned(actor),
      ...(can(actor, "initiative.manage") ? [submitted] : []),
      ...(can(actor, "committee.sit") ? [eb.and([submitted, examined, eb.not(recused(actor))])] : []),
    ]))
    .executeTakeFirst();
  return orNotFound(row).fileId;
}
