import type { Transaction } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { keepFact, lockChangeable, lockOffered, promoteWaiting, refuseSecondPlace, takePlace, type By } from "./places.server";

/** To another hour: the same booking, one change further. @throws 404 | DomainError event.too_late | not_offered | full | already_booked */
export async function moveBooking(trx: Transaction, by: By, bookingId: string, eventId: string, at: Date): Promise<void> {
  const { booking } = await lockChangeable(trx, by, bookingId, at, eventId);
  if (booking.eventId === eventId) return;
  const event = await lockOffered(trx, eventId, at);
  await refuseSecondPlace(trx, eventId, booking.email);
  const placeNumber = await takePlace(trx, event);
  const status = placeNumber ? "booked" as const : "waiting" as const;
  await trx.updateTable("eventBooking").set({ eventId, placeNumber, status, sequence: booking.sequence + 1, bookedAt: at }).where("id", "=", bookingId).execute();
  await keepFact(trx, bookingId, eventId, "moved", by, at);
  await promoteWaiting(trx, booking.eventId, at);
  await recordAudit(trx, { actor: by, action: "event.moved", objectKind: "event", objectId: eventId, before: { eventId: booking.eventId }, after: { eventId }, at });
}
