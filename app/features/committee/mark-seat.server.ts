import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { writeAttendance } from "./attendance.server";
import { requireChair } from "./examination-lock.server";
import { requireAttendance, requireMandates } from "./mark-attendance.server";
import { lockMeeting } from "./meeting-lock.server";

export type SeatMark = { meetingId: string; seatId: string; accountId: string | null };

/**
 * Somebody arrives for a seat, replaces who sat for it, or leaves: the chair says it as it happens.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | attendance_by_vote | too_early | no_mandate
 */
export async function markSeat(actor: Actor, { meetingId, seatId, accountId }: SeatMark): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    requireAttendance(meeting, at);
    await requireMandates(trx, parisDay(at), { [seatId]: accountId });
    await writeAttendance(trx, { meetingId, markedBy: actor.accountId, at }, [{ seatId, representedBy: accountId }]);
    await recordAudit(trx, { actor, as: "seat", action: "committee.attendance_marked", objectKind: "meeting", objectId: meetingId, after: { seatId, present: accountId !== null }, at });
  });
}
