import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";

/** Whether the person came, once the event began; the team may correct itself. @throws 404 | DomainError event.not_over */
export async function markAttendance(actor: Actor, bookingId: string, attended: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const booking = orNotFound(await trx.selectFrom("eventBooking").innerJoin("event", "event.id", "eventBooking.eventId").select(["eventId", "event.kind", "event.startsAt", "attended"]).where("eventBooking.id", "=", bookingId).where("status", "=", "booked").forUpdate("eventBooking").executeTakeFirst());
    const at = await now(trx);
    if (booking.startsAt > at) throw new DomainError("event.not_over");
    await trx.updateTable("eventBooking").set({ attended, attendanceMarkedBy: actor.accountId, attendanceMarkedAt: at }).where("id", "=", bookingId).execute();
    await trx.insertInto("eventBookingFact").values({ bookingId, eventId: booking.eventId, verb: attended ? "attended" : "missed", accountId: actor.accountId, at }).execute();
    await recordAudit(trx, { actor, action: "event.attendance_marked", objectKind: "event", objectId: booking.eventId, before: { attended: booking.attended }, after: { attended }, at });
    // A comptoir opens the files of the initiatives that came (the citizen budget's room).
    if (booking.kind === "workshop") await enqueue(trx, { name: "follow_workshop", bookingId });
  });
}
