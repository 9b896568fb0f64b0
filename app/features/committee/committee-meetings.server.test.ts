import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, type Committee } from "#tests/factories/committee";
import { attend, mailsTo, onAgenda, planMeeting, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication, aSubmittedApplication } from "#tests/factories/label";
import { now } from "~/lib/clock.server";
import { closeExamination } from "./close-examination.server";
import { closeMeeting } from "./close-meeting.server";
import { createMeeting } from "./create-meeting.server";
import { markAttendance } from "./mark-attendance.server";
import { putOnAgenda } from "./put-on-agenda.server";
import { takeOffAgenda } from "./take-off-agenda.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const inDays = async (days: number) => new Date((await now()).getTime() + days * 86_400_000);
const meetingRow = (id: string) => db.selectFrom("committeeMeeting").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("planning", () => {
  test("the Département's titular presides unless someone else is named; every seat is invited", async () => {
    const id = await createMeeting(world.team, { kind: "meeting", heldAt: await inDays(5), place: "Arras" });
    expect(await meetingRow(id)).toMatchObject({ chairAccountId: world.chair.accountId, status: "planned" });
    for (const seat of Object.values(world.seats)) expect((await mailsTo(seat.email)).map((mail) => mail.template)).toContain("meeting-planned");
    const other = await createMeeting(world.team, { kind: "meeting", heldAt: await inDays(5), place: "Arras", chairAccountId: world.seats["france-active"]!.accountId });
    expect(await meetingRow(other)).toMatchObject({ chairAccountId: world.seats["france-active"]!.accountId });
  });
  test("not in the past, and the chair must hold a mandate that day", async () => {
    await expect(createMeeting(world.team, { kind: "meeting", heldAt: await inDays(-1), place: "Arras" })).rejects.toMatchObject({ code: "committee.date_past" });
    const stranger = { kind: "meeting", heldAt: await inDays(5), place: "Arras", chairAccountId: world.team.accountId } as const;
    await expect(createMeeting(world.team, stranger)).rejects.toMatchObject({ code: "committee.no_chair" });
  });
});

describe("the agenda", () => {
  test("numbers its items; one taken off waits again, with its application checked", async () => {
    const meetingId = await planMeeting(world);
    const [first, second] = [await aCheckedApplication(), await aCheckedApplication()];
    for (const { applicationId } of [first, second]) await putOnAgenda(world.team, { meetingId, applicationId });
    const rows = await db.selectFrom("examination").select(["id", "position"]).where("meetingId", "=", meetingId).orderBy("position").execute();
    expect(rows).toEqual([{ id: first.examinationId, position: 1 }, { id: second.examinationId, position: 2 }]);
    await takeOffAgenda(world.team, first.examinationId);
    expect(await db.selectFrom("examination").select(["status", "meetingId"]).where("id", "=", first.examinationId).executeTakeFirst()).toEqual({ status: "waiting", meetingId: null });
    expect(await db.selectFrom("labelApplication").select("status").where("id", "=", first.applicationId).executeTakeFirst()).toEqual({ status: "checked" });
  });
  test("takes checked applications only, once, from the team only", async () => {
    const meetingId = await planMeeting(world);
    const submitted = await aSubmittedApplication();
    await expect(putOnAgenda(world.team, { meetingId, applicationId: submitted.applicationId })).rejects.toMatchObject({ code: "application.wrong_state" });
    const { applicationId } = await aCheckedApplication();
    await expect(putOnAgenda(world.chair, { meetingId, applicationId })).rejects.toMatchObject({ status: 404 });
    const twice = await Promise.allSettled([1, 2].map(() => putOnAgenda(world.team, { meetingId, applicationId })));
    expect(twice.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });
  test("is not the seats' to change", async () => {
    const asked = await aCheckedApplication();
    const { examinationId } = await onAgenda(world, asked.applicationId);
    await expect(takeOffAgenda(world.chair, examinationId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("attendance", () => {
  const sheet = (meetingId: string) => db.selectFrom("attendance").select(["seatId", "present", "representedBy"]).where("meetingId", "=", meetingId).execute();

  test("the chair marks all six seats, and corrects", async () => {
    const meetingId = await planMeeting(world);
    await attend(world, meetingId, seatKeys);
    await attend(world, meetingId, seatKeys.slice(0, 2));
    const rows = await sheet(meetingId);
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => row.present)).toHaveLength(2);
  });
  test("a substitute may sit; a stranger or another seat's person may not", async () => {
    const meetingId = await planMeeting(world);
    const seatId = world.seatIds["france-active"]!;
    const substitute = await aSeatHolder(seatId);
    await markAttendance(world.chair, { meetingId, sitting: { [seatId]: substitute.accountId } });
    expect((await sheet(meetingId)).find((row) => row.seatId === seatId)).toMatchObject({ present: true, representedBy: substitute.accountId });
    for (const accountId of [world.team.accountId, world.chair.accountId]) {
      await expect(markAttendance(world.chair, { meetingId, sitting: { [seatId]: accountId } })).rejects.toMatchObject({ code: "committee.no_mandate" });
    }
  });
  test("belongs to the chair, to the day, and to meetings", async () => {
    const today = await planMeeting(world);
    await expect(markAttendance(world.seats["france-active"]!, { meetingId: today, sitting: {} })).rejects.toMatchObject({ status: 404 });
    const later = await createMeeting(world.team, { kind: "meeting", heldAt: await inDays(3), place: "Arras" });
    await expect(attend(world, later, seatKeys)).rejects.toMatchObject({ code: "committee.too_early" });
    await expect(attend(world, await planMeeting(world, "consultation"), seatKeys)).rejects.toMatchObject({ code: "committee.attendance_by_vote" });
  });
});

describe("closing the meeting", () => {
  test("waits for each item, then asks for the minutes once; nothing moves after", async () => {
    const asked = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, asked.applicationId);
    await vote(world, examinationId, { departement: "for" });
    await attend(world, meetingId, seatKeys);
    await expect(closeMeeting(world.chair, meetingId)).rejects.toMatchObject({ code: "committee.items_open" });
    await closeExamination(world.chair, examinationId);
    await expect(closeMeeting(world.seats["france-active"]!, meetingId)).rejects.toMatchObject({ status: 404 });
    const results = await Promise.allSettled([closeMeeting(world.chair, meetingId), closeMeeting(world.chair, meetingId)]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await meetingRow(meetingId)).toMatchObject({ status: "closed" });
    await expect(attend(world, meetingId, seatKeys)).rejects.toMatchObject({ code: "committee.meeting_closed" });
    const next = await aCheckedApplication();
    await expect(putOnAgenda(world.team, { meetingId, applicationId: next.applicationId })).rejects.toMatchObject({ code: "committee.meeting_closed" });
  });
  test("an empty agenda is not closed", async () => {
    await expect(closeMeeting(world.chair, await planMeeting(world))).rejects.toMatchObject({ code: "committee.agenda_empty" });
  });
});
