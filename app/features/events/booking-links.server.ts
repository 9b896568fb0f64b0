import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import { readToken, signToken } from "~/lib/signed-link.server";
import { gatheringKinds } from "./event";
import { findBooking, type Booking } from "./events.server";

const PURPOSE = "gathering-place";

/** Where whoever holds a place of a gathering sees and gives it back. */
export const bookingPath = (bookingId: string): string => `/rencontres/place/${signToken(PURPOSE, bookingId)}`;

/** Those of appointments have a link of their own, in the room that made them. */
export const isGatheringBooking = async (handle: Handle, bookingId: string): Promise<boolean> =>
  (await handle.selectFrom("eventBooking").innerJoin("event", "event.id", "eventBooking.eventId").select("kind").where("eventBooking.id", "=", bookingId).where("kind", "in", [...gatheringKinds]).executeTakeFirst()) !== undefined;

/** The place that this link shows; null once its holder is forgotten. @throws 404 for a link that we did not sign */
export async function findByBookingLink(token: string): Promise<Booking | null> {
  const bookingId = orNotFound(readToken(PURPOSE, token));
  const booking = (await isGatheringBooking(db, bookingId)) ? await findBooking(bookingId) : undefined;
  return booking?.guestName ? booking : null;
}
