import { expressionBuilder, sql } from "kysely";
import { db } from "#db";
import type { DB } from "#db/schema";
import { can, type Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";

const inVersion = sql<boolean>`v.content -> 'documents' @> jsonb_build_array(jsonb_build_object('id', application_document.id))`;

/** Submitted at least once: it is part of a frozen version. */
const wasSubmitted = sql<boolean>`exists (select 1 from application_version v
  where v.application_id = application_document.application_id and ${inVersion})`;

/** Part of the version that a meeting has or had before it. */
const wasOnAgenda = sql<boolean>`exists (select 1 from examination e join application_version v on v.id = e.version_id
  where e.application_id = application_document.application_id and e.meeting_id is not null and ${inVersion})`;

/** A seat that declared a conflict of interests in this matter leaves its documents alone too, at every later examination. */
const isRecused = (actor: Actor) => sql<boolean>`exists (select 1 from recusal r join examination e on e.id = r.examination_id
  where e.application_id = application_document.application_id and r.seat_id = any(${[...actor.seatIds]}::uuid[]))`;

const ownedBy = (actor: Actor) => sql<boolean>`exists (select 1 from label_application a
  join project p on p.id = a.project_id join organisation_member m on m.organisation_id = p.organisation_id
  where a.id = application_document.application_id and m.account_id = ${actor.accountId})`;

/** A document of one of the actor's own organisations. */
export async function isOwnDocument(actor: Actor, documentId: string): Promise<boolean> {
  const row = await db.selectFrom("applicationDocument").select("id").where("id", "=", documentId).where(ownedBy(actor)).executeTakeFirst();
  return row !== undefined;
}

/**
 * Rows of `application_document` that this person may read: the organisation's members, the team once it was submitted,
 * the seats once it is on an agenda, unless recused. A partner attests what it knows: it reads no document.
 */
export function mayReadDocument(actor: Actor) {
  const eb = expressionBuilder<DB, "applicationDocument">();
  return eb.or([
    ownedBy(actor),
    ...(can(actor, "application.check") ? [wasSubmitted] : []),
    ...(can(actor, "committee.sit") ? [eb.and([wasOnAgenda, eb.not(isRecused(actor))])] : []),
  ]);
}

/** A document of this file, in the draft or not. The caller has scoped the file. @throws 404 */
export async function getDocumentOf(applicationId: string, documentId: string): Promise<string> {
  const row = await db.selectFrom("applicationDocument").select("id").where("id", "=", documentId).where("applicationId", "=", applicationId).executeTakeFirst();
  return orNotFound(row).id;
}

/** The file behind a document, whether it is still in the draft, was removed or was replaced. @throws 404 for whoever may not read it */
export async function getDocumentFileId(actor: Actor, documentId: string): Promise<string> {
  const row = await db.selectFrom("applicationDocument").select("fileId").where("id", "=", documentId).where(mayReadDocument(actor)).executeTakeFirst();
  return orNotFound(row).fileId;
}
