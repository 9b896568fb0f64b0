import { beforeAll, expect, test } from "vitest";
import { mails, type MailTemplate } from "#emails/catalogue";
import type { Invitation } from "#emails/parts/invitation";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, type Committee } from "#tests/factories/committee";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { announceStandIn } from "./announce-stand-in.server";
import { cancelMeeting } from "./cancel-meeting.server";
import { changeMeeting } from "./change-meeting.server";
import { createMeeting } from "./create-meeting.server";
import { getMeetingCalendar } from "./meeting-calendar.server";
import { listMeetingEntries } from "./meeting-entries.server";

useTestDatabase();

let world: Committee;
let titular: Actor;
let substitute: Actor;
beforeAll(async () => {
  world = await aCommittee();
  titular = world.seats["france-active"]!;
  substitute = await aSeatHolder(world.seatIds["france-active"]!, {}, "Suppléante Exemple");
});

const inDays = async (days: number) => new Date((await now()).getTime() + days * 86_400_000);

/** What the calendar of that person was told, mail after mail. */
async function toldTo({ email }: Actor): Promise<string[]> {
  const rows = await db.selectFrom("mailMessage").select(["template", "props"]).where("recipient", "=", email).orderBy("createdAt").execute();
  return Promise.all(rows.map(async ({ template, props }) => {
    const { invitation } = (await mails[template as MailTemplate]()) as { invitation: (props: never) => Invitation | null };
    const told = invitation(props as never);
    return told ? `${template} ${told.method} ${told.sequence} ${told.place}` : template;
  }));
}

test("from the invitation to its cancellation, each calendar is told what concerns it, with one UID and a growing SEQUENCE", async () => {
  const heldAt = await inDays(20);
  const meetingId = await createMeeting(world.team, { kind: "meeting", heldAt, place: "Arras" });
  const seatId = world.seatIds["france-active"]!;
  const swap = (accountId: string) => announceStandIn(world.team, { meetingId, seatId, accountId });
  const moveTo = (place: string) => changeMeeting(world.team, { meetingId, heldAt, place, videoLink: null });
  await moveTo("Lens");
  await swap(substitute.accountId);
  await moveTo("Béthune");
  await swap(titular.accountId);
  expect(await getMeetingCalendar(titular, meetingId)).toMatch(/SEQUENCE:4\r?$/m);
  expect(await listMeetingEntries(titular.accountId, "example.org")).toMatchObject([{ uid: `meeting-${meetingId}@example.org`, sequence: 4, place: "Béthune" }]);
  expect(await listMeetingEntries(substitute.accountId, "example.org")).toEqual([]);
  await cancelMeeting(world.team, { meetingId, reason: "La salle est inondée." });
  expect(await toldTo(titular)).toEqual([
    "meeting-planned request 0 Arras", "meeting-changed request 1 Lens", "stand-in-released cancel 2 Lens", "meeting-changed",
    "stand-in-announced request 4 Béthune", "meeting-cancelled cancel 5 Béthune",
  ]);
  expect(await toldTo(substitute)).toEqual([
    "meeting-planned request 0 Arras", "meeting-changed request 1 Lens", "stand-in-announced request 2 Lens", "meeting-changed request 3 Béthune",
    "stand-in-released cancel 4 Béthune", "meeting-cancelled cancel 5 Béthune",
  ]);
});

test("whoever may no longer sit on the new day takes the meeting out", async () => {
  const leaving = await aSeatHolder(world.seatIds["credit-solidaire"]!, { endsOn: addDays(parisDay(await now()), 10) }, "Sortante Exemple");
  const meetingId = await createMeeting(world.team, { kind: "meeting", heldAt: await inDays(5), place: "Arras" });
  await changeMeeting(world.team, { meetingId, heldAt: await inDays(15), place: "Arras", videoLink: null });
  expect(await toldTo(leaving)).toEqual(["meeting-planned request 0 Arras", "meeting-changed cancel 1 Arras"]);
});
