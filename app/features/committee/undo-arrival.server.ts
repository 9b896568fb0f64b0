import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { writeAttendance } from "./attendance.server";
import { requireChair } from "./examination-lock.server";
import { requireAttendance } from "./mark-attendance.server";
import { lockMeeting } from "./meeting-lock.server";

export type ArrivalMark = { meetingId: string; seatId: string };

/** A point that was closed meanwhile counted this presence: the minutes say so, and a rectification beside them. */
async function refuseCounted(trx: Transaction, meetingId: string, since: Date): Promise<void> {
  const decided = await trx.selectFrom("decision").innerJoin("examination", "examination.id", "decision.examinationId").select("decision.id").where("examination.meetingId", "=", meetingId).where("decidedAt", ">=", since).executeTakeFirst();
  const returned = await trx.selectFrom("examinationReturn").select("examinationId").where("meetingId", "=", meetingId).where("returnedAt", ">=", since).executeTakeFirst();
  if (decided || returned) throw new DomainError("committee.presence_counted");
}

/**
 * The chair marked an arrival by mistake: the seat is absent again and the minutes leave that arrival out; its row is kept.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | attendance_by_vote | too_early | presence_counted
 */
export async function undoArrival(actor: Actor, { meetingId, seatId }: ArrivalMark): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    requireAttendance(meeting, at);
    const open = await trx.selectFrom("attendanceSpan").select(["id", "accountId", "arrivedAt"]).where("meetingId", "=", meetingId).where("seatId", "=", seatId).where("leftAt", "is", null).executeTakeFirst();
    const span = orNotFound(open);
    await refuseCounted(trx, meetingId, span.arrivedAt);
    await writeAttendance(trx, { meetingId, markedBy: actor.accountId, at }, [{ seatId, representedBy: null }]);
    await trx.insertInto("arrivalMistake").values({ spanId: span.id, saidBy: actor.accountId, saidAt: at }).execute();
    await recordAudit(trx, { actor, as: "seat", action: "committee.arrival_undone", objectKind: "meeting", objectId: meetingId, before: { seatId, accountId: span.accountId }, at });
  });
}
