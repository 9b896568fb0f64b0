import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anEvent, bookingsOf } from "#tests/factories/events";
import type { Actor } from "~/features/accounts/permissions";
import { bookPlace } from "./book-place.server";
import { findFeedOwner, findOwnFeed, listFeedEntries, openFeed, revokeFeed } from "./calendar-feed.server";
import { cancelBooking } from "./cancel-booking.server";
import { reminderAt } from "./event";
import { findBooking, listFreeSlots } from "./events.server";
import { markAttendance } from "./mark-attendance.server";
import { moveBooking } from "./move-booking.server";
import { withdrawEvent } from "./open-event.server";
import { listDueReminders, sendReminder } from "./reminders.server";
import { moveClockTo } from "~/lib/clock.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const link = { kind: "link" as const, name: "Odile Exemple" };
const book = (eventId: string, email: string, at = new Date()) =>
  db.transaction().execute((trx) => bookPlace(trx, link, eventId, { name: "Odile Exemple", email, phone: null }, at));
const move = (id: string, eventId: string, by: Actor | typeof link = link) => db.transaction().execute((trx) => moveBooking(trx, by, id, eventId, new Date()));
const cancel = (id: string, by: Actor | typeof link = link) => db.transaction().execute((trx) => cancelBooking(trx, by, id, new Date()));

describe("opening an hour", () => {
  test("nobody receives in two places at once", async () => {
    await anEvent(team, { days: 3, hour: "14:00" });
    await expect(anEvent(team, { days: 3, hour: "15:00" })).rejects.toMatchObject({ code: "event.host_busy", field: "time" });
    await anEvent(team, { days: 3, hour: "16:00" });
  });

  test("an hour that is past is refused", async () => {
    await expect(anEvent(team, { days: -1 })).rejects.toMatchObject({ code: "event.past", field: "date" });
  });

  test("one that somebody booked is not withdrawn", async () => {
    const id = await anEvent(team, { days: 4 });
    const booking = await book(id, "a@example.org");
    await expect(withdrawEvent(team, id)).rejects.toMatchObject({ code: "event.has_bookings" });
    await cancel(booking);
    await withdrawEvent(team, id);
    await expect(book(id, "b@example.org")).rejects.toMatchObject({ code: "event.not_offered" });
  });
});

describe("double booking", () => {
  test("of twenty who want the last place at once, one has it", async () => {
    const id = await anEvent(team, { days: 5 });
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => book(id, `race${index}@example.org`)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "event.full" });
    expect(await listFreeSlots("first_meeting", new Date())).not.toContainEqual(expect.objectContaining({ id }));
  });

  test("the database refuses two people on one place, and a place that does not exist", async () => {
    const id = await anEvent(team, { days: 6 });
    const insert = (placeNumber: number) => db.insertInto("eventBooking").values({ eventId: id, status: "booked", placeNumber, name: "Odile", bookedAt: new Date() }).execute();
    await insert(1);
    await expect(insert(1)).rejects.toThrow("event_booking_place_idx");
    await expect(insert(2)).rejects.toThrow("has 1 places");
  });

  test("the same address holds one place", async () => {
    const id = await anEvent(team, { days: 7, capacity: 3, kind: "workshop" });
    await book(id, "twice@example.org");
    await expect(book(id, "TWICE@example.org")).rejects.toMatchObject({ code: "event.already_booked" });
  });

  test("two people who swap hours wait for one another, not forever", async () => {
    const [one, two, free] = [await anEvent(team, { days: 8 }), await anEvent(team, { days: 9 }), await anEvent(team, { days: 11 })];
    const [a, b] = [await book(one, "swap-a@example.org"), await book(two, "swap-b@example.org")];
    const both = await Promise.allSettled([move(a, two), move(b, one), move(a, free), move(b, free)]);
    for (const each of both) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: expect.stringMatching(/^event\./) });
  });
});

describe("changing one's mind", () => {
  test("moves the same booking, one change further, and says both", async () => {
    const [from, to] = [await anEvent(team, { days: 12 }), await anEvent(team, { days: 13 })];
    const id = await book(from, "move@example.org");
    await move(id, to);
    expect(await findBooking(id)).toMatchObject({ id: to, sequence: 1, status: "booked" });
    expect(await bookingsOf(from)).toEqual([]);
    const facts = await db.selectFrom("eventBookingFact").select(["verb", "eventId"]).where("bookingId", "=", id).orderBy("id").execute();
    expect(facts).toEqual([{ verb: "booked", eventId: from }, { verb: "moved", eventId: to }]);
  });

  test("less than a day before, the person calls; the team still may", async () => {
    const id = await anEvent(team, { startsAt: new Date(Date.now() + 23 * 3_600_000) });
    const booking = await book(id, "late@example.org");
    await expect(cancel(booking)).rejects.toMatchObject({ code: "event.too_late" });
    await cancel(booking, team);
    expect(await bookingsOf(id)).toMatchObject([{ status: "cancelled", placeNumber: null }]);
  });

  test("what happened to a booking is never rewritten", async () => {
    await expect(db.updateTable("eventBookingFact").set({ verb: "missed" }).execute()).rejects.toThrow("append-only");
  });
});

test("the waiting list moves up when a place comes free", async () => {
  const id = await anEvent(team, { days: 14, kind: "workshop", hasWaitingList: true });
  const first = await book(id, "first@example.org");
  const second = await book(id, "second@example.org");
  expect(await findBooking(second)).toMatchObject({ status: "waiting" });
  await cancel(first);
  expect(await findBooking(second)).toMatchObject({ status: "booked" });
});

test("a feed shows its owner's appointments, and nothing once revoked", async () => {
  const host = await aTeamMember();
  await book(await anEvent(host, { days: 15 }), "feed@example.org");
  await openFeed(host);
  const token = (await findOwnFeed(host))!.path.replace("/agenda/", "");
  expect(await findFeedOwner(token)).toBe(host.accountId);
  expect(await listFeedEntries(host.accountId, "example.org")).toMatchObject([{ title: "Premier rendez-vous avec Odile Exemple", sequence: 0 }]);
  await openFeed(host);
  expect(await findFeedOwner(token)).toBeNull();
  await revokeFeed(host);
  expect(await findOwnFeed(host)).toBeNull();
  expect(await findFeedOwner(`${token}x`)).toBeNull();
});

test("reminders leave once each by the product's clock, and anew for a new hour", async () => {
  const host = await aTeamMember();
  const [id, later] = [await anEvent(host, { days: 30 }), await anEvent(host, { days: 33 })];
  const booking = await book(id, "remind@example.org");
  const { startsAt } = (await findBooking(booking))!;
  const dueOf = async (at: Date) => (await listDueReminders(db, at)).filter(({ bookingId }) => bookingId === booking);
  expect(await dueOf(new Date())).toEqual([]);
  const eve = reminderAt("eve", startsAt);
  await moveClockTo(eve);
  expect(await dueOf(eve)).toMatchObject([{ kind: "eve" }]);
  const findLink = async () => "/rendez-vous/un-lien";
  await Promise.all([sendReminder(booking, "eve", findLink), sendReminder(booking, "eve", findLink), sendReminder(booking, "week", findLink)]);
  const mails = await db.selectFrom("mailMessage").select(["key", "props"]).where("key", "like", `appointment:${booking}:%`).execute();
  expect(mails).toMatchObject([{ key: `appointment:${booking}:0:reminder:eve:guest`, props: { link: "/rendez-vous/un-lien" } }]);
  expect(await dueOf(eve)).toEqual([]);
  await expect(markAttendance(host, booking, true)).rejects.toMatchObject({ code: "event.not_over" });
  await db.transaction().execute((trx) => moveBooking(trx, host, booking, later, eve));
  const next = (await findBooking(booking))!.startsAt;
  expect(await dueOf(reminderAt("eve", next))).toMatchObject([{ kind: "eve" }]);
  await moveClockTo(next);
  await markAttendance(host, booking, true);
});
