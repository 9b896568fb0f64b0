import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { writeAttendance } from "./attendance.server";
import { requireChair } from "./examination-lock.server";
import { hasBegun } from "./meeting";
import { lockMeeting, requirePlanned, type LockedMeeting } from "./meeting-lock.server";
import { listMandates, listSeats } from "./seats.server";

/** Per seat id, the account that sits for it; a seat that is left out, or null, is absent. */
export type AttendanceInput = { meetingId: string; sitting: Readonly<Record<string, string | null>> };

/** Only people whose mandate of that very seat is valid today may sit for it. @throws DomainError committee.no_mandate */
export async function requireMandates(trx: Transaction, day: string, sitting: AttendanceInput["sitting"]): Promise<void> {
  const mandates = await listMandates(trx, day);
  for (const [seatId, accountId] of Object.entries(sitting)) {
    const valid = accountId === null || mandates.some((one) => one.seatId === seatId && one.accountId === accountId);
    if (!valid) throw new DomainError("committee.no_mandate");
  }
}

/** Presence is a fact of a meeting's day. @throws DomainError committee.meeting_closed | meeting_cancelled | attendance_by_vote | too_early */
export function requireAttendance(meeting: LockedMeeting, at: Date): void {
  requirePlanned(meeting);
  if (meeting.kind === "consultation") throw new DomainError("committee.attendance_by_vote");
  if (!hasBegun(meeting, at)) throw new DomainError("committee.too_early");
}

/**
 * The chair marks who is present, the whole sheet at once; it may be corrected until the meeting is closed.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | attendance_by_vote | too_early | no_mandate
 */
export async function markAttendance(actor: Actor, { meetingId, sitting }: AttendanceInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    requireAttendance(meeting, at);
    await requireMandates(trx, parisDay(at), sitting);
    const sittings = (await listSeats(trx)).map(({ id }) => ({ seatId: id, representedBy: sitting[id] ?? null }));
    const before = await trx.selectFrom("attendance").select("seatId").where("meetingId", "=", meeting.id).where("present", "=", true).execute();
    await writeAttendance(trx, { meetingId, markedBy: actor.accountId, at }, sittings);
    await recordAudit(trx, {
      actor, as: "seat", action: "committee.attendance_marked", objectKind: "meeting", objectId: meeting.id,
      before: { present: before.map(({ seatId }) => seatId) }, after: { present: sittings.filter((one) => one.representedBy).map(({ seatId }) => seatId) }, at,
    });
  });
}
