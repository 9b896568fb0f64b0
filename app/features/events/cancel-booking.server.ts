import type { Transaction } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { keepFact, lockChangeable, promoteWaiting, type By } from "./places.server";

/** @throws 404 | DomainError event.too_late */
export async function cancelBooking(trx: Transaction, by: By, bookingId: string, at: Date): Promise<void> {
  const { booking } = await lockChangeable(trx, by, bookingId, at);
  const sequence = booking.sequence + 1;
  await trx.updateTable("eventBooking").set({ status: "cancelled", placeNumber: null, cancelledAt: at, sequence }).where("id", "=", bookingId).execute();
  await keepFact(trx, bookingId, booking.eventId, "cancelled", by, at);
  await promoteWaiting(trx, booking.eventId, at);
  await recordAudit(trx, { actor: by, action: "event.booking_cancelled", objectKind: "event", objectId: booking.eventId, at });
}
