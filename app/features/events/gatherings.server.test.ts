import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { anEvent, bookingsOf } from "#tests/factories/events";
import type { Actor } from "~/features/accounts/permissions";
import { moveClockTo } from "~/lib/clock.server";
import { bookingPath, findByBookingLink } from "./booking-links.server";
import { listFeedEntries } from "./calendar-feed.server";
import { cancelGathering } from "./cancel-gathering.server";
import { forgetGuests, listForgettableGuests } from "./forget-guests.server";
import { getPublicGathering, getTeamEvent, listGatherings, listToMark } from "./gatherings.server";
import { joinGathering } from "./join-gathering.server";
import { leaveGatheringByLink, takeOffGathering } from "./leave-gathering.server";
import { markAttendance } from "./mark-attendance.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

let days = 10;
const aGathering = (options: { capacity?: number; hasWaitingList?: boolean } = {}) => anEvent(team, { days: days++, kind: "workshop", capacity: 2, hasWaitingList: true, ...options });
const join = (eventId: string, who: string) => joinGathering(eventId, { name: `${who} Exemple`, email: `${who}@example.org` });
const bookingOf = async (eventId: string, who: string) => (await bookingsOf(eventId)).find(({ email }) => email === `${who}@example.org`)!;
const mailsOf = async (bookingId: string) => (await db.selectFrom("mailMessage").select(["key", "props"]).where("key", "like", `appointment:${bookingId}:%`).orderBy("createdAt").execute()).map(({ key, props }) => ({ what: key.split(":").slice(2).join(":"), link: (props as { link: string | null }).link }));
const tokenOf = (bookingId: string) => bookingPath(bookingId).replace("/rencontres/place/", "");

describe("a gathering", () => {
  test("is joined without an account; when it is full, the next ones wait in their order", async () => {
    const id = await aGathering();
    for (const who of ["adele", "basile", "clemence", "desire"]) await join(id, who);
    const { coming, waiting } = await getTeamEvent(team, id);
    expect(coming.map(({ name }) => name)).toEqual(["adele Exemple", "basile Exemple"]);
    expect(waiting.map(({ name }) => name)).toEqual(["clemence Exemple", "desire Exemple"]);
    expect(await getPublicGathering(id)).toMatchObject({ left: 0, hasWaitingList: true });
    const { id: waitingId } = await bookingOf(id, "clemence");
    expect(await mailsOf(waitingId)).toEqual([{ what: "0:waiting:guest", link: bookingPath(waitingId) }]);
  });

  test("the first who waits takes the place given back, and is told so with the link to give it back", async () => {
    const id = await aGathering({ capacity: 2 });
    for (const who of ["ana", "boris", "carla", "denis"]) await join(id, who);
    const [first, next, last] = [await bookingOf(id, "ana"), await bookingOf(id, "carla"), await bookingOf(id, "denis")];
    await leaveGatheringByLink(tokenOf(first.id));
    expect((await bookingOf(id, "carla")).status).toBe("booked");
    expect((await bookingOf(id, "denis")).status).toBe("waiting");
    expect((await mailsOf(next.id)).at(-1)).toEqual({ what: "1:promoted:guest", link: bookingPath(next.id) });
    expect((await mailsOf(first.id)).map(({ what }) => what)).toEqual(["0:booked:guest", "1:left:guest"]);
    expect((await mailsOf(last.id)).map(({ what }) => what)).toEqual(["0:waiting:guest"]);
  });

  test("ten people who give back and ten who join at once never exceed its places", async () => {
    const id = await aGathering({ capacity: 5 });
    for (let index = 0; index < 10; index += 1) await join(id, `avant${index}`);
    const before = await bookingsOf(id);
    await Promise.allSettled([...before.map((booking) => leaveGatheringByLink(tokenOf(booking.id))), ...Array.from({ length: 10 }, (_, index) => join(id, `apres${index}`))]);
    const after = await bookingsOf(id);
    expect(after.filter(({ status }) => status === "booked").length).toBeLessThanOrEqual(5);
    expect(after.filter(({ status }) => status !== "cancelled" ).length).toBe(10);
  });

  test("an address that holds a place is written to again, and the page says the same", async () => {
    const id = await aGathering();
    await join(id, "encore");
    await join(id, "encore");
    expect(await bookingsOf(id)).toHaveLength(1);
    const mails = await mailsOf((await bookingOf(id, "encore")).id);
    expect(mails.map(({ what }) => what)).toEqual(["0:booked:guest", expect.stringMatching(/^0:booked:again/)]);
  });

  test("an appointment is not joined from a public page, nor shown there", async () => {
    const id = await anEvent(team, { days: 60 });
    await expect(join(id, "intrus")).rejects.toMatchObject({ code: "event.not_offered" });
    await expect(getPublicGathering(id)).rejects.toMatchObject({ status: 404 });
  });

  test("without a waiting list, full is full", async () => {
    const id = await aGathering({ capacity: 2, hasWaitingList: false });
    await join(id, "une");
    await join(id, "deux");
    await expect(join(id, "trois")).rejects.toMatchObject({ code: "event.full" });
  });

  test("is called off with a reason that everybody reads; its page is gone", async () => {
    const id = await aGathering({ capacity: 2 });
    for (const who of ["eva", "farid", "gina"]) await join(id, who);
    await cancelGathering(team, id, "La salle n’est plus disponible.");
    for (const who of ["eva", "farid", "gina"]) expect((await mailsOf((await bookingOf(id, who)).id)).at(-1)).toEqual({ what: "1:cancelled:guest", link: null });
    await expect(getPublicGathering(id)).rejects.toMatchObject({ status: 404 });
    await expect(join(id, "tard")).rejects.toMatchObject({ code: "event.not_offered" });
  });

  test("is the team's to keep, and stands once in the calendar of who receives", async () => {
    const id = await aGathering();
    for (const who of ["hugo", "ines"]) await join(id, who);
    const stranger = await aMember();
    const { id: bookingId } = await bookingOf(id, "hugo");
    for (const ask of [() => getTeamEvent(stranger, id), () => listGatherings(stranger, new Date()), () => takeOffGathering(stranger, bookingId)]) await expect(ask()).rejects.toMatchObject({ status: 404 });
    expect((await listFeedEntries(team.accountId, "example.org")).filter(({ uid }) => uid === `${id}@example.org`)).toHaveLength(1);
    await takeOffGathering(team, bookingId);
    expect((await bookingOf(id, "hugo")).status).toBe("cancelled");
  });
});

test("a link to a place that we did not sign opens nothing", async () => {
  const id = await aGathering();
  await join(id, "jeanne");
  const { id: bookingId } = await bookingOf(id, "jeanne");
  expect(await findByBookingLink(tokenOf(bookingId))).toMatchObject({ guestName: "jeanne Exemple" });
  await expect(findByBookingLink(`${tokenOf(bookingId)}x`)).rejects.toMatchObject({ status: 404 });
});

test("afterwards presences are noted, and a year later the names are forgotten", async () => {
  const id = await aGathering({ capacity: 3 });
  for (const who of ["kim", "lea"]) await join(id, who);
  const { event } = await getTeamEvent(team, id);
  await moveClockTo(new Date(event.endsAt.getTime() + 3_600_000));
  const pending = async () => (await listToMark(team, new Date(event.endsAt.getTime() + 3_600_000))).map((one) => one.id);
  expect(await pending()).toContain(id);
  await markAttendance(team, (await bookingOf(id, "kim")).id, true);
  await markAttendance(team, (await bookingOf(id, "lea")).id, false);
  expect(await pending()).not.toContain(id);
  const [soon, later] = [event.endsAt.getTime() + 300 * 86_400_000, event.endsAt.getTime() + 400 * 86_400_000].map((at) => new Date(at!));
  expect((await listForgettableGuests(db, soon!)).map(({ eventId }) => eventId)).not.toContain(id);
  await moveClockTo(later!);
  const kim = (await bookingOf(id, "kim")).id;
  await forgetGuests(id);
  expect((await bookingsOf(id)).map(({ name, email, attended }) => ({ name, email, attended }))).toEqual([{ name: null, email: null, attended: true }, { name: null, email: null, attended: false }]);
  expect(await findByBookingLink(tokenOf(kim))).toBeNull();
  expect(await listForgettableGuests(db, later!)).not.toContainEqual({ name: "forget_guests", eventId: id });
});
