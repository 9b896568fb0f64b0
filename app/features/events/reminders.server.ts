import { db, type Handle, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { dueReminder, type ReminderKind } from "./event";
import { mailBooking } from "./booking-mail.server";

const DAYS_AHEAD = 8;

/** Bookings whose reminder has come due by the product's clock, and was not sent for this hour. */
export async function listDueReminders(handle: Handle, at: Date): Promise<{ name: "send_reminder"; bookingId: string; kind: ReminderKind }[]> {
  const rows = await handle
    .selectFrom("eventBooking")
    .innerJoin("event", "event.id", "eventBooking.eventId")
    .select(["eventBooking.id", "eventBooking.bookedAt", "event.startsAt"])
    .where("eventBooking.status", "=", "booked")
    .where("event.cancelledAt", "is", null)
    .where("event.startsAt", ">", at)
    .where("event.startsAt", "<", new Date(at.getTime() + DAYS_AHEAD * 86_400_000))
    .execute();
  const sent = await handle.selectFrom("eventReminder").select(["bookingId", "kind", "startsAt"]).where("startsAt", ">", at).execute();
  return rows.flatMap(({ id, bookedAt, startsAt }) => {
    const kind = dueReminder({ startsAt, since: bookedAt }, at);
    const already = sent.some((one) => one.bookingId === id && one.kind === kind && one.startsAt.getTime() === startsAt.getTime());
    return kind && !already ? [{ name: "send_reminder" as const, bookingId: id, kind }] : [];
  });
}

/** Where the guest of this booking changes or cancels; the rooms that use events know theirs. */
export type FindLink = (trx: Transaction, bookingId: string, at: Date) => Promise<string | null>;

/** Sends one reminder, once, with the link to change or cancel; nothing when the booking moved or was cancelled in between. */
export async function sendReminder(bookingId: string, kind: ReminderKind, findLink: FindLink): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const booking = await trx
      .selectFrom("eventBooking").innerJoin("event", "event.id", "eventBooking.eventId").select(["event.startsAt", "eventBooking.bookedAt"])
      .where("eventBooking.id", "=", bookingId).where("eventBooking.status", "=", "booked").forUpdate("eventBooking").executeTakeFirst();
    const at = await now(trx);
    if (!booking || dueReminder({ startsAt: booking.startsAt, since: booking.bookedAt }, at) !== kind) return;
    const kept = await trx.insertInto("eventReminder").values({ bookingId, kind, startsAt: booking.startsAt, sentAt: at }).onConflict((conflict) => conflict.doNothing()).returning("kind").executeTakeFirst();
    if (kept) await mailBooking(trx, bookingId, "reminder", await findLink(trx, bookingId, at), { once: `:${kind}` });
  });
}
