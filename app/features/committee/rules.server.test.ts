import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { moveClockTo, now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { loader as publishedPage } from "~/routes/public/label";
import { closeExamination } from "./close-examination.server";
import { getMeeting } from "./meetings.server";
import { rulesV1 } from "./decision-rules";
import { prepareRules } from "./prepare-rules.server";
import { listRules, rulesOn } from "./rules.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});
beforeEach(() => sql`update clock set offset_ms = 0`.execute(db));

const { quorum, quorumFloor, voicesPerCriterion, votesToLabel, adjournmentDays, labelMonths } = rulesV1;
const figures = { quorum, quorumFloor, voicesPerCriterion, votesToLabel, adjournmentDays, labelMonths };
const next = (effectiveOn: string, more = {}) => ({ ...figures, effectiveOn, reason: "Le comité veut cinq sièges présents.", ...more });
const inDays = async (days: number) => addDays(parisDay(await now()), days);

/** Four seats present and for: enough for the first rules, not for a quorum of five. */
async function closedWithFour(examinationId: string, meetingId: string) {
  const four = seatKeys.slice(0, 4);
  await opine(world, examinationId, four);
  await vote(world, examinationId, Object.fromEntries(four.map((key) => [key, "for" as const])));
  await attend(world, meetingId, four);
  return closeExamination(world.chair, examinationId);
}

describe("the rules in time", () => {
  test("a version is announced for a day to come, one a day, and never edited", async () => {
    await expect(prepareRules(world.team, next(await inDays(0)))).rejects.toMatchObject({ code: "committee.rules_too_soon", field: "effectiveOn" });
    const day = await inDays(20);
    expect(await prepareRules(world.team, next(day, { quorum: 5 }))).toBe(`rules/${day.slice(0, 4)}-2`);
    await expect(prepareRules(world.team, next(day))).rejects.toMatchObject({ code: "committee.rules_same_day" });
    await expect(db.updateTable("ruleVersion").set({ quorum: 1 }).execute()).rejects.toThrow(/append-only/);
    expect((await rulesOn(db, addDays(day, -1))).rules).toBe(rulesV1);
    expect((await rulesOn(db, day)).rules).toMatchObject({ quorum: 5 });
  });
  test("an examination opened before the day keeps its rules; one opened after takes the new ones", async () => {
    const before = await aCheckedApplication();
    const { effectiveOn, rules } = (await listRules(db))[0]!;
    await moveClockTo(parisInstant(addDays(effectiveOn, 1), "09:00:00"));
    const after = await aCheckedApplication();
    const [old, young] = [await onAgenda(world, before.applicationId), await onAgenda(world, after.applicationId)];
    const room = async (meetingId: string) => (await getMeeting(world.team, meetingId)).quorum.required;
    expect([await room(old.meetingId), await room(young.meetingId)]).toEqual([4, 5]);
    expect(await closedWithFour(old.examinationId, old.meetingId)).toMatchObject({ outcome: "labelled", ruleVersion: rulesV1.version });
    expect(await closedWithFour(young.examinationId, young.meetingId)).toMatchObject({ outcome: "no_quorum", ruleVersion: rules.version, quorum: { required: 5 } });
  });
  test("the published rules are the ones in force, and the announced ones say their day", async () => {
    const { effectiveOn } = (await listRules(db))[0]!;
    expect(await publishedPage()).toMatchObject({ rules: rulesV1, next: { effectiveOn } });
    await moveClockTo(parisInstant(effectiveOn, "09:00:00"));
    expect(await publishedPage()).toMatchObject({ rules: { quorum: 5 }, next: null });
  });
});
