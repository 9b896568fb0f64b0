import { db, type Handle } from "#db";
import { bookableFrom, type EventKind } from "./event";

const columns = ["event.id", "event.title", "event.startsAt", "event.endsAt", "event.place", "event.videoUrl", "account.name as hostName", "event.hostAccountId", "event.kind", "event.capacity"] as const;

const events = (handle: Handle) => handle.selectFrom("event").innerJoin("account", "account.id", "event.hostAccountId").where("event.cancelledAt", "is", null);

/** Hours that can still be booked, soonest first. */
export const listFreeSlots = (kind: EventKind, at: Date, handle: Handle = db) =>
  events(handle)
    .select(columns)
    .where("kind", "=", kind)
    .where("startsAt", ">", bookableFrom(at))
    .where((eb) => eb("event.capacity", ">", eb.selectFrom("eventBooking").select((inner) => inner.fn.countAll<number>().as("taken")).whereRef("eventId", "=", "event.id").where("status", "=", "booked")))
    .orderBy("startsAt")
    .limit(200)
    .execute();

export type FreeSlot = Awaited<ReturnType<typeof listFreeSlots>>[number];

/** The first meetings that the team offers and holds from that moment on, with who comes: for the team. */
export const listAppointments = (from: Date, handle: Handle = db) =>
  events(handle)
    .leftJoin("eventBooking", (join) => join.onRef("eventBooking.eventId", "=", "event.id").on("eventBooking.status", "=", "booked"))
    .select([...columns, "eventBooking.id as bookingId", "eventBooking.name as guestName"])
    .where("event.kind", "=", "first_meeting")
    .where("event.endsAt", ">", from)
    .orderBy("event.startsAt")
    .limit(500)
    .execute();

export type Appointment = Awaited<ReturnType<typeof listAppointments>>[number];

/** A booking that stands, with its event: for a caller that has scoped it. */
export const findBooking = (bookingId: string, handle: Handle = db) =>
  handle
    .selectFrom("eventBooking")
    .innerJoin("event", "event.id", "eventBooking.eventId")
    .innerJoin("account", "account.id", "event.hostAccountId")
    .select([...columns, "eventBooking.id as bookingId", "eventBooking.name as guestName", "eventBooking.email", "eventBooking.sequence", "eventBooking.status", "account.email as hostEmail"])
    .where("eventBooking.id", "=", bookingId)
    .executeTakeFirst();

export type Booking = NonNullable<Awaited<ReturnType<typeof findBooking>>>;

/** People of the team, who can receive. */
export const listHosts = (handle: Handle = db) =>
  handle.selectFrom("account").select(["id", "name"]).where("isTeam", "=", true).where("emailVerifiedAt", "is not", null).orderBy("name").execute();
