import type { Transaction } from "#db";
import { findHourLink } from "~/features/enquiries/hour-links.server";
import { bookingPath, isGatheringBooking } from "~/features/events/booking-links.server";
import { sendReminder } from "~/features/events/reminders.server";
import type { JobOf } from "../catalogue";

/** The enquiry's own link for a first meeting, that of the place for a gathering. */
const linkOf = async (trx: Transaction, bookingId: string, at: Date): Promise<string | null> =>
  (await isGatheringBooking(trx, bookingId)) ? bookingPath(bookingId) : findHourLink(trx, bookingId, at);

export async function handle({ bookingId, kind }: JobOf<"send_reminder">): Promise<void> {
  await sendReminder(bookingId, kind, linkOf);
}
