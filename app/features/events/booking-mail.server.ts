import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { orNotFound } from "~/lib/errors";
import { changeUntil } from "./event";
import { findBooking, type Booking } from "./events.server";

export type MailVerb = "booked" | "moved" | "waiting" | "promoted" | "left" | "cancelled" | "reminder";

/** What the mail adds to the booking itself. `once` names the fact beyond booking and change: the kind of a reminder. */
type Extra = { once?: string; reason?: string };

const propsOf = (booking: Booking, verb: MailVerb, reason: string | null) => ({
  verb, reason, bookingId: booking.bookingId, sequence: booking.sequence, title: booking.title, startsAt: booking.startsAt.toISOString(), endsAt: booking.endsAt.toISOString(),
  place: booking.place, videoUrl: booking.videoUrl, hostName: booking.hostName,
});

/**
 * Tells both sides of an appointment, with an invitation for their calendars; a reminder, and whatever concerns an event of
 * several places, goes to the guest alone. `link`: where the guest changes or cancels.
 */
export async function mailBooking(trx: Transaction, bookingId: string, verb: MailVerb, link: string | null, { once = "", reason }: Extra = {}): Promise<void> {
  const booking = orNotFound(await findBooking(bookingId, trx));
  const { email, hostEmail, guestName, sequence } = booking;
  const props = propsOf(booking, verb, reason ?? null);
  const key = `appointment:${bookingId}:${sequence}:${verb}${once}`;
  if (email) await queueMail(trx, { key: `${key}:guest`, template: "appointment", to: email, props: { ...props, name: guestName ?? "", link, changeUntil: changeUntil(booking.startsAt).toISOString() } });
  if (verb === "reminder" || booking.capacity > 1) return;
  const title = guestName ? `${booking.title} avec ${guestName}` : booking.title;
  await queueMail(trx, { key: `${key}:host`, template: "appointment", to: hostEmail, props: { ...props, title, name: booking.hostName, link: null, changeUntil: null } });
}
