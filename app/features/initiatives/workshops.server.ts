import { sql } from "kysely";
import { db, type Handle } from "#db";
import { bookableFrom, type EventKind } from "~/features/events/event";
import type { Workshop } from "./workshop";

/** The latest comptoir that each of these initiatives chose, by initiative. */
export async function readWorkshops(handle: Handle, initiativeIds: readonly string[]): Promise<Map<string, Workshop>> {
  if (initiativeIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom("initiativeWorkshop")
    .innerJoin("eventBooking", "eventBooking.id", "initiativeWorkshop.bookingId")
    .innerJoin("event", "event.id", "eventBooking.eventId")
    .distinctOn("initiativeWorkshop.initiativeId")
    .select(["initiativeWorkshop.initiativeId", "eventBooking.id as bookingId", "event.id as eventId", "eventBooking.status", "eventBooking.attended", "event.title", "event.startsAt", "event.endsAt", "event.place", "event.videoUrl"])
    .select(sql<boolean>`event.cancelled_at is not null`.as("eventCancelled"))
    .where("initiativeWorkshop.initiativeId", "in", [...initiativeIds])
    .orderBy("initiativeWorkshop.initiativeId")
    .orderBy("initiativeWorkshop.id", "desc")
    .execute();
  return new Map(rows.map(({ initiativeId, ...workshop }) => [initiativeId, workshop]));
}

export const findWorkshop = async (handle: Handle, initiativeId: string): Promise<Workshop | null> => (await readWorkshops(handle, [initiativeId])).get(initiativeId) ?? null;

const taken = sql<number>`(select count(*)::int from event_booking b where b.event_id = event.id and b.status = 'booked')`;

/** Gatherings of this kind that may still be joined, full ones with a waiting list included, soonest first. */
export async function listOffered(kind: EventKind, at: Date) {
  const rows = await db
    .selectFrom("event")
    .innerJoin("account", "account.id", "event.hostAccountId")
    .select(["event.id", "event.title", "event.startsAt", "event.endsAt", "event.place", "event.videoUrl", "event.capacity", "event.hasWaitingList", "account.name as hostName", taken.as("taken")])
    .where("event.kind", "=", kind)
    .where("event.cancelledAt", "is", null)
    .where("event.startsAt", ">", bookableFrom(at))
    .orderBy("event.startsAt")
    .limit(60)
    .execute();
  return rows.map(({ capacity, taken: held, ...event }) => ({ ...event, left: Math.max(0, capacity - held) })).filter(({ left, hasWaitingList }) => left > 0 || hasWaitingList);
}

export type Offered = Awaited<ReturnType<typeof listOffered>>[number];
