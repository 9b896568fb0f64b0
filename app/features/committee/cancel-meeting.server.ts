import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { lockExamination } from "./examination-lock.server";
import { lockMeeting, requirePlanned } from "./meeting-lock.server";
import { announceCancellation } from "./meeting-notices.server";
import { returnToWaiting } from "./return-to-waiting.server";

export type Cancellation = { meetingId: string; reason: string };

/** The meeting's row is held already, as a closing holds it: nothing joins the agenda, and nothing on it is closed. */
const lockItems = (trx: Transaction, meetingId: string) =>
  trx.selectFrom("examination").select(["id", "status"]).where("meetingId", "=", meetingId).orderBy("id").forUpdate().execute();

/** Its items wait for another meeting; one that was decided, or went back without a quorum, was dealt with here. */
async function emptyAgenda(trx: Transaction, { meetingId }: Cancellation, cause: { at: Date; accountId: string }): Promise<void> {
  const returned = await trx.selectFrom("examinationReturn").select("examinationId").where("meetingId", "=", meetingId).execute();
  const items = await lockItems(trx, meetingId);
  if (returned.length > 0 || items.some((item) => item.status === "decided")) throw new DomainError("committee.meeting_has_decisions");
  for (const { id } of items) await returnToWaiting(trx, await lockExamination(trx, id), { ...cause, reason: "meeting_cancelled" });
}

/**
 * The team calls the meeting off; everyone invited is told why.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | meeting_has_decisions
 */
export async function cancelMeeting(actor: Actor, input: Cancellation): Promise<void> {
  if (!can(actor, "meeting.prepare")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, input.meetingId);
    requirePlanned(meeting);
    await emptyAgenda(trx, input, { at, accountId: actor.accountId });
    await trx
      .updateTable("committeeMeeting")
      .set({ status: "cancelled", cancelledAt: at, cancellationReason: input.reason, sequence: meeting.sequence + 1 })
      .where("id", "=", meeting.id)
      .where("status", "=", "planned")
      .executeTakeFirstOrThrow();
    await announceCancellation(trx, { ...meeting, sequence: meeting.sequence + 1 }, input.reason);
    await recordAudit(trx, { actor, action: "committee.meeting_cancelled", objectKind: "meeting", objectId: meeting.id, before: { status: "planned" }, after: { status: "cancelled" }, reason: input.reason, at });
  });
}
