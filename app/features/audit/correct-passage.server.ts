import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { recordCorrections } from "~/lib/corrections.server";
import { DomainError } from "~/lib/errors";
import { plainLines, type PassageCorrection } from "./passage.schemas";
import { listPassages, type PassageOwner } from "./passages.server";

/** Minutes that were written say the correction too, in a new document. */
async function rewriteMinutes(trx: Transaction, decisionId: string): Promise<void> {
  const closed = await trx
    .selectFrom("decision")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("committeeMeeting as meeting", "meeting.id", "examination.meetingId")
    .select("meeting.id")
    .where("decision.id", "=", decisionId)
    .where("meeting.status", "=", "closed")
    .executeTakeFirst();
  if (closed) await enqueue(trx, { name: "write_minutes", meetingId: closed.id }, { key: `write_minutes:${closed.id}` });
}

/**
 * Puts a passage right beside what was written, which stays. `seen` is how the passage read when the form was drawn.
 * @throws 404; DomainError correction.gone (corrected meanwhile) | correction.nothing
 */
export async function correctPassage(actor: Actor, owner: PassageOwner, id: string, { passage, text, reason }: PassageCorrection): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`correction:${id}`}))`.execute(trx);
    const found = (await listPassages(trx, actor, owner, id)).find((one) => plainLines(one.text) === passage.seen && one.key === passage.key);
    if (!found) throw new DomainError("correction.gone", {}, "passage");
    if (text === plainLines(found.text)) throw new DomainError("correction.nothing", {}, "text");
    const at = await now(trx);
    const { subject, subjectId, field, where } = found;
    await recordCorrections(trx, { subject, subjectId, changes: [{ field, previous: found.text, corrected: text }], reason, accountId: actor.accountId, at });
    if (subject === "decision") await rewriteMinutes(trx, subjectId);
    await recordAudit(trx, {
      actor, as: "team", action: "correction.made", objectKind: owner, objectId: id, before: { text: found.text }, after: { field: where, text }, reason, at,
    });
  });
}
