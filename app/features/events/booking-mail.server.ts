import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { orNotFound } from "~/lib/errors";
import { changeUntil } from "./event";
import { findBooking, type Booking } from "./events.server";

export type MailVerb = "booked" | "moved" | "cancelled" | "reminder";

const propsOf = (booking: Booking, verb: MailVerb) => ({
  verb, bookingId: booking.bookingId, sequence: booking.sequence, title: booking.title, startsAt: booking.startsAt.toISOString(), endsAt: booking.endsAt.toISOString(),
  place: booking.place, videoUrl: booking.videoUrl, hostName: booking.hostName,
});

/**
 * Tells both sides, with an invitation for their calendars; a reminder goes to the guest alone. `link`: where the guest
 * changes or cancels. `once` names the fact beyond booking and change: the kind of a reminder.
 */
export async function mailBooking(trx: Transaction, bookingId: string, verb: MailVerb, link: string | null, once = ""): Promise<void> {
  const booking = orNotFound(await findBooking(bookingId, trx));
  const { email, hostEmail, guestName, sequence } = booking;
  const props = propsOf(booking, verb);
  const key = `appointment:${bookingId}:${sequence}:${verb}${once}`;
  if (email) await queueMail(trx, { key: `${key}:guest`, template: "appointment", to: email, props: { ...props, name: guestName ?? "", link, changeUntil: changeUntil(booking.startsAt).toISOString() } });
  if (verb === "reminder") return;
  const title = guestName ? `${booking.title} avec ${guestName}` : booking.title;
  await queueMail(trx, { key: `${key}:host`, template: "appointment", to: hostEmail, props: { ...props, title, name: booking.hostName, link: null, changeUntil: null } });
}
