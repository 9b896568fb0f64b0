import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { requireChair } from "./examination-lock.server";
import { hasBegun } from "./meeting";
import { lockMeeting } from "./meeting-lock.server";
import { listMandates, listSeats } from "./seats.server";

/** Per seat id, the account that sits for it; a seat that is left out, or null, is absent. */
export type AttendanceInput = { meetingId: string; sitting: Readonly<Record<string, string | null>> };

/** Only people whose mandate of that very seat is valid today may sit for it. */
async function requireMandates(trx: Transaction, day: string, { sitting }: AttendanceInput): Promise<void> {
  const mandates = await listMandates(trx, day);
  for (const [seatId, accountId] of Object.entries(sitting)) {
    const valid = accountId === null || mandates.some((one) => one.seatId === seatId && one.accountId === accountId);
    if (!valid) throw new DomainError("committee.no_mandate");
  }
}

/**
 * The chair marks who is present, the whole sheet at once; it may be corrected until the meeting is closed.
 * @throws 404 | DomainError committee.meeting_closed | attendance_by_vote | too_early | no_mandate
 */
export async function markAttendance(actor: Actor, input: AttendanceInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, input.meetingId);
    requireChair(actor, meeting);
    if (meeting.status === "closed") throw new DomainError("committee.meeting_closed");
    if (meeting.kind === "consultation") throw new DomainError("committee.attendance_by_vote");
    if (!hasBegun(meeting, at)) throw new DomainError("committee.too_early");
    await requireMandates(trx, parisDay(at), input);
    const rows = (await listSeats(trx)).map(({ id }) => {
      const representedBy = input.sitting[id] ?? null;
      return { meetingId: meeting.id, seatId: id, present: representedBy !== null, representedBy, markedBy: actor.accountId, markedAt: at };
    });
    const before = await trx.selectFrom("attendance").select("seatId").where("meetingId", "=", meeting.id).where("present", "=", true).execute();
    await trx
      .insertInto("attendance")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["meetingId", "seatId"]).doUpdateSet((eb) => ({
        present: eb.ref("excluded.present"), representedBy: eb.ref("excluded.representedBy"),
        markedBy: eb.ref("excluded.markedBy"), markedAt: eb.ref("excluded.markedAt"),
      })))
      .execute();
    await recordAudit(trx, {
      actor, as: "seat", action: "committee.attendance_marked", objectKind: "meeting", objectId: meeting.id,
      before: { present: before.map(({ seatId }) => seatId) }, after: { present: rows.filter(({ present }) => present).map(({ seatId }) => seatId) }, at,
    });
  });
}
