import type { Selectable } from "kysely";
import type { Transaction } from "#db";
import type { Event, EventBookingVerb } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import { DomainError, orNotFound } from "~/lib/errors";
import { bookingPath } from "./booking-links.server";
import { mailBooking } from "./booking-mail.server";
import { freePlace, isGathering, mayChange } from "./event";

/** Whoever comes. `accountId` when they have one. */
export type Guest = { name: string; email: string | null; phone: string | null; accountId?: string | null };
/** Who acts: somebody signed in, or the person by their own link. */
export type By = Actor | { kind: "link"; name: string };
export const accountOf = (by: By): string | null => ("accountId" in by ? by.accountId : null);
const isTeam = (by: By) => "accountId" in by && by.roles.includes("team");

/** Locked: two bookings of one event wait for one another. @throws DomainError event.not_offered */
export async function lockOffered(trx: Transaction, eventId: string, at: Date): Promise<Selectable<Event>> {
  const event = await trx.selectFrom("event").selectAll().where("id", "=", eventId).where("cancelledAt", "is", null).forUpdate().executeTakeFirst();
  if (!event || event.startsAt <= at) throw new DomainError("event.not_offered", {}, "eventId");
  return event;
}

const placesTaken = async (trx: Transaction, eventId: string): Promise<number[]> =>
  (await trx.selectFrom("eventBooking").select("placeNumber").where("eventId", "=", eventId).where("status", "=", "booked").execute()).flatMap(({ placeNumber }) => placeNumber ?? []);

/** The place to hold, or null for the waiting list. @throws DomainError event.full */
export async function takePlace(trx: Transaction, event: Selectable<Event>): Promise<number | null> {
  const place = freePlace(event.capacity, await placesTaken(trx, event.id));
  if (place === null && !event.hasWaitingList) throw new DomainError("event.full", {}, "eventId");
  return place;
}

export const keepFact = (trx: Transaction, bookingId: string, eventId: string, verb: EventBookingVerb, by: By, at: Date) =>
  trx.insertInto("eventBookingFact").values({ bookingId, eventId, verb, accountId: accountOf(by), at }).execute();

export async function refuseSecondPlace(trx: Transaction, eventId: string, email: string | null): Promise<void> {
  if (!email) return;
  const held = await trx.selectFrom("eventBooking").select("id").where("eventId", "=", eventId).where("email", "=", email).where("status", "<>", "cancelled").executeTakeFirst();
  if (held) throw new DomainError("event.already_booked", {}, "eventId");
}

/**
 * The booking with its event, both locked, as long as it may be changed; `alsoId`: the event it goes to. Events are locked
 * in the order of their ids, so that two people who swap hours do not wait for each other forever.
 * @throws 404 | DomainError event.too_late
 */
export async function lockChangeable(trx: Transaction, by: By, bookingId: string, at: Date, alsoId?: string) {
  const booking = orNotFound(await trx.selectFrom("eventBooking").selectAll().where("id", "=", bookingId).where("status", "<>", "cancelled").forUpdate().executeTakeFirst());
  const events = await trx.selectFrom("event").selectAll().where("id", "in", [booking.eventId, ...(alsoId ? [alsoId] : [])]).orderBy("id").forUpdate().execute();
  const event = orNotFound(events.find(({ id }) => id === booking.eventId));
  if (!mayChange(event.startsAt, at, isTeam(by))) throw new DomainError("event.too_late");
  return { booking, event };
}

/** A place came free: whoever waits longest takes it, and learns it by mail; one who is just leaving the list is passed over. */
export async function promoteWaiting(trx: Transaction, eventId: string, at: Date): Promise<void> {
  const event = await trx.selectFrom("event").selectAll().where("id", "=", eventId).executeTakeFirstOrThrow();
  const next = await trx.selectFrom("eventBooking").select(["id", "sequence"]).where("eventId", "=", eventId).where("status", "=", "waiting").orderBy("bookedAt").limit(1).forUpdate().skipLocked().executeTakeFirst();
  const placeNumber = freePlace(event.capacity, await placesTaken(trx, eventId));
  if (!next || placeNumber === null || event.startsAt <= at) return;
  await trx.updateTable("eventBooking").set({ status: "booked", placeNumber, sequence: next.sequence + 1 }).where("id", "=", next.id).execute();
  await keepFact(trx, next.id, eventId, "booked", { kind: "link", name: "" }, at);
  await mailBooking(trx, next.id, "promoted", isGathering(event.kind) ? bookingPath(next.id) : null);
}
