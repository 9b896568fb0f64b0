import { sql } from "kysely";
import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";
import { gatheringKinds, type GatheringKind } from "./event";

const taken = sql<number>`(select count(*)::int from event_booking b where b.event_id = event.id and b.status = 'booked')`;
const waiting = sql<number>`(select count(*)::int from event_booking b where b.event_id = event.id and b.status = 'waiting')`;

const events = () =>
  db
    .selectFrom("event")
    .innerJoin("account", "account.id", "event.hostAccountId")
    .select(["event.id", "event.kind", "event.title", "event.startsAt", "event.endsAt", "event.place", "event.videoUrl", "event.capacity", "event.hasWaitingList", "event.cancelledAt", "event.cancelReason", "account.name as hostName", taken.as("taken"), waiting.as("waiting")]);

export type TeamEvent = Awaited<ReturnType<ReturnType<typeof events>["executeTakeFirstOrThrow"]>>;

const mustManage = (actor: Actor) => {
  if (!can(actor, "slot.manage")) throw notFound();
};

/** Gatherings from that moment on, soonest first. @throws 404 */
export async function listGatherings(actor: Actor, from: Date): Promise<TeamEvent[]> {
  mustManage(actor);
  return events().where("kind", "in", [...gatheringKinds]).where("cancelledAt", "is", null).where("endsAt", ">", from).orderBy("startsAt").limit(200).execute();
}

const DAYS_BACK = 60;

/** What began and has somebody whose coming nobody noted, the latest first. @throws 404 */
export async function listToMark(actor: Actor, at: Date): Promise<TeamEvent[]> {
  mustManage(actor);
  const unmarked = sql<boolean>`exists (select from event_booking b where b.event_id = event.id and b.status = 'booked' and b.attended is null)`;
  return events().where("startsAt", "<=", at).where("endsAt", ">", new Date(at.getTime() - DAYS_BACK * 86_400_000)).where(unmarked).orderBy("startsAt", "desc").limit(100).execute();
}

const guests = (eventId: string) =>
  db
    .selectFrom("eventBooking")
    .select(["id", "name", "email", "phone", "status", "placeNumber", "bookedAt", "attended"])
    .where("eventId", "=", eventId)
    .where("status", "<>", "cancelled")
    .orderBy("placeNumber")
    .orderBy("bookedAt")
    .execute();

export type EventGuest = Awaited<ReturnType<typeof guests>>[number];

/** One event with those who come and those who wait, first come first. @throws 404 */
export async function getTeamEvent(actor: Actor, eventId: string) {
  mustManage(actor);
  const event = orNotFound(await events().where("event.id", "=", eventId).executeTakeFirst());
  const all = await guests(eventId);
  return { event, coming: all.filter(({ status }) => status === "booked"), waiting: all.filter(({ status }) => status === "waiting") };
}

/** The next gatherings of these kinds that anybody may join, soonest first. */
export async function listNextGatherings(from: Date, limit: number, kinds: readonly GatheringKind[] = gatheringKinds) {
  const rows = await events().where("kind", "in", [...kinds]).where("cancelledAt", "is", null).where("startsAt", ">", from).orderBy("startsAt").limit(limit).$narrowType<{ kind: GatheringKind }>().execute();
  return rows.map(({ id, kind, title, startsAt, endsAt, place, videoUrl, capacity, hasWaitingList, taken: held }) => ({ id, kind, title, startsAt, endsAt, place, byVideo: videoUrl !== null, hasWaitingList, left: Math.max(0, capacity - held) }));
}

export type NextGathering = Awaited<ReturnType<typeof listNextGatherings>>[number];

/** What a visitor reads of a gathering; the address of its video call is mailed to those who join. @throws 404 */
export async function getPublicGathering(eventId: string) {
  const row = await events().where("event.id", "=", eventId).where("kind", "in", [...gatheringKinds]).where("cancelledAt", "is", null).executeTakeFirst();
  const { id, kind, title, startsAt, endsAt, place, videoUrl, capacity, hasWaitingList, hostName, taken: held } = orNotFound(row);
  return { id, kind, title, startsAt, endsAt, place, byVideo: videoUrl !== null, hasWaitingList, hostName, left: Math.max(0, capacity - held) };
}
