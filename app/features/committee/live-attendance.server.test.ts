import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, mailsTo, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { listSpans } from "./attendance.server";
import { castVote } from "./cast-vote.server";
import { closeExamination } from "./close-examination.server";
import { closeMeeting } from "./close-meeting.server";
import { readLiveMark } from "./live.server";
import { markSeat } from "./mark-seat.server";
import { getMeeting } from "./meetings.server";
import { undoArrival } from "./undo-arrival.server";
import { giveOpinion } from "./give-opinion.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

async function fourPresent() {
  const { applicationId } = await aCheckedApplication();
  const item = await onAgenda(world, applicationId);
  await attend(world, item.meetingId, seatKeys.slice(0, 4));
  return { ...item, applicationId };
}
const leave = (meetingId: string, key: string) => markSeat(world.chair, { meetingId, seatId: world.seatIds[key]!, accountId: null });
const arrive = (meetingId: string, key: string, accountId = world.seats[key]!.accountId) => markSeat(world.chair, { meetingId, seatId: world.seatIds[key]!, accountId });

describe("arrivals and departures", () => {
  test("each person's time is kept: leaving, coming back, a substitute taking over, the end", async () => {
    const { meetingId, examinationId } = await fourPresent();
    const key = "france-active";
    const substitute = await aSeatHolder(world.seatIds[key]!, {}, "Suppléance Exemple");
    await leave(meetingId, key);
    await arrive(meetingId, key);
    await arrive(meetingId, key, substitute.accountId);
    const spans = (await listSpans(db, meetingId)).filter((span) => span.seatId === world.seatIds[key]);
    expect(spans.map(({ name, leftAt }) => [name, leftAt !== null])).toEqual([["Titulaire france-active", true], ["Titulaire france-active", true], ["Suppléance Exemple", false]]);
    await closeExamination(world.chair, examinationId);
    await closeMeeting(world.chair, meetingId);
    expect((await listSpans(db, meetingId)).every(({ leftAt }) => leftAt !== null)).toBe(true);
  });
  test("only the chair marks them, for a valid mandate; what is marked is not rewritten", async () => {
    const { meetingId } = await fourPresent();
    const seatId = world.seatIds["france-active"]!;
    await expect(markSeat(world.seats["france-active"]!, { meetingId, seatId, accountId: null })).rejects.toMatchObject({ status: 404 });
    await expect(arrive(meetingId, "france-active", world.team.accountId)).rejects.toMatchObject({ code: "committee.no_mandate" });
    await expect(db.updateTable("attendanceSpan").set({ arrivedAt: new Date(0) }).where("meetingId", "=", meetingId).execute()).rejects.toThrow("kept as it was marked");
    await expect(db.deleteFrom("attendanceSpan").where("meetingId", "=", meetingId).execute()).rejects.toThrow("kept as it was marked");
  });
});

describe("an arrival marked by mistake", () => {
  const spansOf = async (meetingId: string, key: string) => (await listSpans(db, meetingId)).filter((span) => span.seatId === world.seatIds[key]);
  const undo = (meetingId: string, key: string, actor = world.chair) => undoArrival(actor, { meetingId, seatId: world.seatIds[key]! });

  test("is left out, and the quorum falls; the row and who said so are kept; the seat may still arrive", async () => {
    const { meetingId } = await fourPresent();
    await undo(meetingId, "france-active");
    expect(await spansOf(meetingId, "france-active")).toEqual([]);
    expect((await getMeeting(world.team, meetingId)).quorum).toMatchObject({ present: 3, reached: false });
    const kept = await db.selectFrom("arrivalMistake").innerJoin("attendanceSpan", "attendanceSpan.id", "spanId").select(["saidBy", "accountId"]).where("meetingId", "=", meetingId).execute();
    expect(kept).toEqual([{ saidBy: world.chair.accountId, accountId: world.seats["france-active"]!.accountId }]);
    await arrive(meetingId, "france-active");
    expect(await spansOf(meetingId, "france-active")).toHaveLength(1);
  });
  test("is the chair's to say, about somebody marked present, and not once a point counted it", async () => {
    const { meetingId, examinationId } = await fourPresent();
    await expect(undo(meetingId, "france-active", world.seats["france-active"]!)).rejects.toMatchObject({ status: 404 });
    await expect(undo(meetingId, "investissement-solidaire")).rejects.toMatchObject({ status: 404 });
    await closeExamination(world.chair, examinationId);
    await expect(undo(meetingId, "france-active")).rejects.toMatchObject({ code: "committee.presence_counted" });
  });
});

describe("the live quorum", () => {
  test("falls with a departure, and the page's mark changes with whatever happens", async () => {
    const { meetingId, examinationId } = await fourPresent();
    const quorum = async () => (await getMeeting(world.team, meetingId)).quorum;
    expect(await quorum()).toMatchObject({ present: 4, required: 4, reached: true });
    const marks = [await readLiveMark(world.team, meetingId)];
    await leave(meetingId, "france-active");
    marks.push(await readLiveMark(world.team, meetingId));
    expect(await quorum()).toMatchObject({ present: 3, reached: false });
    await opine(world, examinationId, ["departement"]);
    marks.push(await readLiveMark(world.team, meetingId));
    await vote(world, examinationId, { departement: "for" });
    marks.push(await readLiveMark(world.team, meetingId));
    expect(new Set(marks).size).toBe(4);
  });
  test("lost mid-meeting: no decision, the item returns to the agenda, the team is told; a label waits for the quorum", async () => {
    const { meetingId, examinationId, applicationId } = await fourPresent();
    await opine(world, examinationId, seatKeys);
    await vote(world, examinationId, Object.fromEntries(seatKeys.map((key) => [key, "for" as const])));
    await leave(meetingId, "france-active");
    expect((await closeExamination(world.chair, examinationId)).outcome).toBe("no_quorum");
    expect(await db.selectFrom("decision").select("id").where("examinationId", "=", examinationId).execute()).toEqual([]);
    expect(await db.selectFrom("labelApplication").select("status").where("id", "=", applicationId).executeTakeFirst()).toEqual({ status: "checked" });
    expect((await mailsTo(world.team.email)).map(({ template }) => template)).toContain("no-quorum");
  });
});

describe("one seat, one voice, until the close", () => {
  test("a vote sent twice at once is two versions of one vote", async () => {
    const { meetingId, examinationId } = await fourPresent();
    const seatId = world.seatIds["departement"]!;
    await Promise.all([1, 2].map(() => castVote(world.chair, { examinationId, seatId, vote: "for" })));
    await vote(world, examinationId, { "pret-honneur": "for" });
    expect((await closeExamination(world.chair, examinationId)).tally).toMatchObject({ for: 2, abstain: 2 });
    expect(meetingId).toBeTruthy();
  });
  test("neither vote nor opinion after the close", async () => {
    const { examinationId } = await fourPresent();
    await closeExamination(world.chair, examinationId);
    const act = { examinationId, seatId: world.seatIds["departement"]! };
    await expect(castVote(world.chair, { ...act, vote: "for" })).rejects.toMatchObject({ code: "committee.item_closed" });
    await expect(giveOpinion(world.chair, { ...act, criteria: criteriaSaid() })).rejects.toMatchObject({ code: "committee.item_closed" });
  });
  test("two tabs of the chair close once: one decision, one label, one mail", async () => {
    const { examinationId } = await fourPresent();
    await opine(world, examinationId, seatKeys);
    await vote(world, examinationId, Object.fromEntries(seatKeys.slice(0, 4).map((key) => [key, "for" as const])));
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => closeExamination(world.chair, examinationId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "committee.item_closed" });
    expect(await db.selectFrom("decision").select("outcome").where("examinationId", "=", examinationId).execute()).toEqual([{ outcome: "labelled" }]);
  });
});
