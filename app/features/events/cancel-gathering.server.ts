import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mailBooking } from "./booking-mail.server";
import { gatheringKinds } from "./event";
import { keepFact } from "./places.server";

type Turn = { actor: Actor; eventId: string; reason: string; at: Date };

async function tellEverybody(trx: Transaction, { actor, eventId, reason, at }: Turn): Promise<void> {
  const bookings = await trx.selectFrom("eventBooking").select(["id", "sequence"]).where("eventId", "=", eventId).where("status", "<>", "cancelled").forUpdate().execute();
  for (const { id, sequence } of bookings) {
    await trx.updateTable("eventBooking").set({ status: "cancelled", placeNumber: null, cancelledAt: at, sequence: sequence + 1 }).where("id", "=", id).execute();
    await keepFact(trx, id, eventId, "cancelled", actor, at);
    await mailBooking(trx, id, "cancelled", null, { reason });
  }
}

/** It does not take place: everybody who holds a place or waits learns why. @throws 404 | DomainError event.not_offered once it began */
export async function cancelGathering(actor: Actor, eventId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const event = orNotFound(await trx.selectFrom("event").select(["id", "startsAt"]).where("id", "=", eventId).where("kind", "in", [...gatheringKinds]).where("cancelledAt", "is", null).forUpdate().executeTakeFirst());
    const at = await now(trx);
    if (event.startsAt <= at) throw new DomainError("event.not_offered");
    await tellEverybody(trx, { actor, eventId, reason, at });
    await trx.updateTable("event").set({ cancelledAt: at, cancelledBy: actor.accountId, cancelReason: reason }).where("id", "=", eventId).execute();
    await recordAudit(trx, { actor, action: "event.withdrawn", objectKind: "event", objectId: eventId, reason, at });
  });
}
