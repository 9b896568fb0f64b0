import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, mailsTo, onAgenda, opine, planMeeting, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { now } from "~/lib/clock.server";
import { cancelMeeting } from "./cancel-meeting.server";
import { changeMeeting } from "./change-meeting.server";
import { closeExamination } from "./close-examination.server";
import { createMeeting } from "./create-meeting.server";
import { moveItem } from "./move-item.server";
import { putOnAgenda } from "./put-on-agenda.server";
import { readReplies, replyToMeeting } from "./reply-to-meeting.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const inDays = async (days: number) => new Date((await now()).getTime() + days * 86_400_000);
const meetingRow = (id: string) => db.selectFrom("committeeMeeting").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const told = async (template: string) => (await mailsTo(world.chair.email)).filter((mail) => mail.template === template);

async function later(place = "Arras") {
  const heldAt = await inDays(5);
  return { heldAt, meetingId: await createMeeting(world.team, { kind: "meeting", heldAt, place }) };
}

describe("changing a meeting", () => {
  test("moves its date, place, link and chair; every seat is told what was and what is", async () => {
    const { meetingId } = await later();
    const [heldAt, chairAccountId] = [await inDays(9), world.seats["france-active"]!.accountId];
    await changeMeeting(world.team, { meetingId, heldAt, place: "Lens", videoLink: "https://visio.example.org/comite", chairAccountId });
    expect(await meetingRow(meetingId)).toMatchObject({ heldAt, place: "Lens", videoLink: "https://visio.example.org/comite", chairAccountId, sequence: 1 });
    const mail = (await told("meeting-changed")).at(-1)?.props as { changes: { label: string; was: string; value: string }[] };
    expect(mail.changes.map(({ label }) => label)).toEqual(["Date", "Lieu", "Visioconférence", "Présidence"]);
    expect(mail.changes[1]).toEqual({ label: "Lieu", was: "Arras", value: "Lens" });
  });
  test("the chair of a meeting under way is replaced, and the new one closes", async () => {
    const { applicationId } = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, applicationId);
    const { heldAt, place } = await meetingRow(meetingId);
    await attend(world, meetingId, seatKeys);
    await db.updateTable("committeeMeeting").set({ heldAt: await inDays(-0.001) }).where("id", "=", meetingId).execute();
    const begun = await meetingRow(meetingId);
    const other = world.seats["credit-solidaire"]!;
    await changeMeeting(world.team, { meetingId, heldAt: begun.heldAt, place, videoLink: null, chairAccountId: other.accountId });
    await expect(closeExamination(world.chair, examinationId)).rejects.toMatchObject({ status: 404 });
    expect((await closeExamination(other, examinationId)).quorum.reached).toBe(true);
    expect(heldAt).toBeInstanceOf(Date);
  });
  test("refuses the past, a stranger for chair, no change at all, and anyone but the team", async () => {
    const { meetingId, heldAt } = await later();
    const same = { meetingId, heldAt, place: "Arras", videoLink: null };
    await expect(changeMeeting(world.team, same)).rejects.toMatchObject({ code: "committee.nothing_changed" });
    await expect(changeMeeting(world.team, { ...same, heldAt: await inDays(-1) })).rejects.toMatchObject({ code: "committee.date_past" });
    await expect(changeMeeting(world.team, { ...same, chairAccountId: world.team.accountId })).rejects.toMatchObject({ code: "committee.no_chair" });
    await expect(changeMeeting(world.chair, { ...same, place: "Lens" })).rejects.toMatchObject({ status: 404 });
  });
});

describe("calling a meeting off", () => {
  test("its items wait for another, with their opinions; every seat reads why; nothing more happens there", async () => {
    const { applicationId } = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, applicationId);
    await opine(world, examinationId, ["france-active"]);
    await cancelMeeting(world.team, { meetingId, reason: "La salle est inondée." });
    expect(await meetingRow(meetingId)).toMatchObject({ status: "cancelled", cancellationReason: "La salle est inondée.", sequence: 1 });
    expect(await db.selectFrom("examination").select(["status", "meetingId"]).where("id", "=", examinationId).executeTakeFirst()).toEqual({ status: "waiting", meetingId: null });
    expect((await told("meeting-cancelled")).at(-1)?.props).toMatchObject({ reason: "La salle est inondée." });
    await expect(putOnAgenda(world.team, { meetingId, applicationId })).rejects.toMatchObject({ code: "committee.meeting_cancelled" });
    await expect(attend(world, meetingId, seatKeys)).rejects.toMatchObject({ code: "committee.meeting_cancelled" });
    await expect(cancelMeeting(world.team, { meetingId, reason: "Encore" })).rejects.toMatchObject({ code: "committee.meeting_cancelled" });
  });
  test("not once an item was dealt with, nor by a seat", async () => {
    const { applicationId } = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, applicationId);
    await expect(cancelMeeting(world.chair, { meetingId, reason: "Non" })).rejects.toMatchObject({ status: 404 });
    await vote(world, examinationId, { departement: "for" });
    await attend(world, meetingId, seatKeys);
    await closeExamination(world.chair, examinationId);
    await expect(cancelMeeting(world.team, { meetingId, reason: "Trop tard" })).rejects.toMatchObject({ code: "committee.meeting_has_decisions" });
  });
});

describe("the order of the agenda", () => {
  test("two items change places; the first goes no higher; two hands at once leave two places", async () => {
    const meetingId = await planMeeting(world);
    const ids: string[] = [];
    for (const { applicationId } of [await aCheckedApplication(), await aCheckedApplication(), await aCheckedApplication()])
      ids.push(await putOnAgenda(world.team, { meetingId, applicationId }));
    const order = async () => (await db.selectFrom("examination").select("id").where("meetingId", "=", meetingId).orderBy("position").execute()).map(({ id }) => id);
    const [first, second, third] = ids as [string, string, string];
    await moveItem(world.team, { meetingId, examinationId: third, direction: "up" });
    expect(await order()).toEqual([first, third, second]);
    await expect(moveItem(world.team, { meetingId, examinationId: first, direction: "up" })).rejects.toMatchObject({ code: "committee.no_move" });
    await expect(moveItem(world.chair, { meetingId, examinationId: first, direction: "down" })).rejects.toMatchObject({ status: 404 });
    await Promise.all([first, second].map((examinationId) => moveItem(world.team, { meetingId, examinationId, direction: examinationId === first ? "down" : "up" })));
    expect(new Set(await order()).size).toBe(3);
    await expect(db.updateTable("examination").set({ position: 1 }).where("meetingId", "=", meetingId).execute()).rejects.toThrow("examination_place_on_agenda");
  });
});

describe("answering an invitation", () => {
  test("one answer a seat, revised by a new one until the meeting begins", async () => {
    const { meetingId } = await later();
    const seatId = world.seatIds["france-active"]!;
    const seat = world.seats["france-active"]!;
    await replyToMeeting(seat, { meetingId, seatId, answer: "present" });
    await replyToMeeting(seat, { meetingId, seatId, answer: "substitute" });
    expect(await readReplies(db, meetingId)).toMatchObject([{ seatId, answer: "substitute", version: 2 }]);
    await expect(replyToMeeting(world.chair, { meetingId, seatId, answer: "absent" })).rejects.toMatchObject({ status: 404 });
    await db.updateTable("committeeMeeting").set({ heldAt: await inDays(-0.001) }).where("id", "=", meetingId).execute();
    await expect(replyToMeeting(seat, { meetingId, seatId, answer: "absent" })).rejects.toMatchObject({ code: "committee.reply_over" });
    const asked = await planMeeting(world, "consultation");
    await expect(replyToMeeting(seat, { meetingId: asked, seatId, answer: "absent" })).rejects.toMatchObject({ code: "committee.reply_by_vote" });
  });
});
