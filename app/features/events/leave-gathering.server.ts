import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { findByBookingLink, isGatheringBooking } from "./booking-links.server";
import { mailBooking } from "./booking-mail.server";
import { cancelBooking } from "./cancel-booking.server";
import type { By } from "./places.server";

async function leave(by: By, bookingId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await isGatheringBooking(trx, bookingId))) throw notFound();
    await cancelBooking(trx, by, bookingId, await now(trx));
    await mailBooking(trx, bookingId, "left", null);
  });
}

/** By the mailed link; whoever waits longest takes the place. @throws 404 | DomainError event.too_late */
export async function leaveGatheringByLink(token: string): Promise<void> {
  const booking = await findByBookingLink(token);
  if (!booking) throw notFound();
  await leave({ kind: "link", name: booking.guestName ?? "" }, booking.bookingId);
}

/** By the team, until it begins. @throws 404 | DomainError event.too_late */
export async function takeOffGathering(actor: Actor, bookingId: string): Promise<void> {
  if (!can(actor, "slot.manage")) throw notFound();
  await leave(actor, bookingId);
}
