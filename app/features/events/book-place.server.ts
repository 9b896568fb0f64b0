import type { Transaction } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { isDemo } from "~/lib/env.server";
import { accountOf, keepFact, lockOffered, refuseSecondPlace, takePlace, type By, type Guest } from "./places.server";

/**
 * Takes a place, or the next rank of the waiting list. On the caller's transaction: what the booking is for is written with it.
 * @throws DomainError event.not_offered | full | already_booked
 */
export async function bookPlace(trx: Transaction, by: By, eventId: string, guest: Guest, at: Date): Promise<string> {
  const event = await lockOffered(trx, eventId, at);
  await refuseSecondPlace(trx, eventId, guest.email);
  const placeNumber = await takePlace(trx, event);
  const { id } = await trx
    .insertInto("eventBooking")
    .values({ ...guest, eventId, placeNumber, status: placeNumber ? "booked" : "waiting", bookedAt: at, bookedBy: accountOf(by), isDemo: isDemo() })
    .returning("id")
    .executeTakeFirstOrThrow();
  await keepFact(trx, id, eventId, "booked", by, at);
  await recordAudit(trx, { actor: by, action: "event.booked", objectKind: "event", objectId: eventId, at });
  return id;
}
