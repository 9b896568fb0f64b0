import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf } from "#tests/factories/accounts";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, mailsTo, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication, answerEveryDemand } from "#tests/factories/label";
import { handle as remind } from "~/jobs/handlers/remind-committee.server";
import { handle as lapse } from "~/jobs/handlers/lapse-application.server";
import { handle as remindHolder } from "~/jobs/handlers/remind-resubmission.server";
import { grantDelay } from "~/features/label/grant-delay.server";
import { checkApplication } from "~/features/label/check-application.server";
import { listDueResubmissions } from "~/features/label/due-resubmissions.server";
import { startApplication } from "~/features/label/start-application.server";
import { submitApplication } from "~/features/label/submit-application.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { closeExamination } from "./close-examination.server";
import { listDueCommitteeReminders } from "./due-reminders.server";
import { findEarlierDecision } from "./earlier-decision.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

async function anAdjournedFile() {
  const asked = await aCheckedApplication();
  const { meetingId, examinationId } = await onAgenda(world, asked.applicationId);
  await attend(world, meetingId, seatKeys);
  await opine(world, examinationId, seatKeys);
  await vote(world, examinationId, Object.fromEntries(seatKeys.map((key) => [key, "adjourn" as const])));
  await closeExamination(world.chair, examinationId);
  return { ...asked, firstId: examinationId };
}
const fileRow = (id: string) => db.selectFrom("labelApplication").select(["status", "resubmitBy"]).where("id", "=", id).executeTakeFirstOrThrow();
const lastDay = (id: string, day: string) => db.updateTable("labelApplication").set({ resubmitBy: day }).where("id", "=", id).execute();
const today = async () => parisDay(await now());
const templates = async (email: string) => (await mailsTo(email)).map(({ template }) => template);

describe("an adjournment's last day", () => {
  test("is written on the file; a submission in time opens examination 2, which shows what was asked and clears the day", async () => {
    const { holder, applicationId, firstId, team } = await anAdjournedFile();
    expect(await fileRow(applicationId)).toEqual({ status: "draft", resubmitBy: addDays(await today(), 90) });
    await answerEveryDemand(holder, applicationId);
    await submitApplication(holder, applicationId);
    expect(await fileRow(applicationId)).toEqual({ status: "submitted", resubmitBy: null });
    const examinationId = await checkApplication(team, applicationId);
    expect(examinationId).not.toBe(firstId);
    const earlier = await findEarlierDecision(examinationId);
    expect(earlier).toMatchObject({ number: 1, outcome: "adjourned" });
    expect(earlier?.votes).toHaveLength(6);
    expect(await findEarlierDecision(firstId)).toBeNull();
  });
  test("over, the submission is refused and the clock closes the file, once; holder and team are told; a new request is possible", async () => {
    const { holder, applicationId, projectId } = await anAdjournedFile();
    await lastDay(applicationId, addDays(await today(), -1));
    await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "application.lapsed" });
    expect(await listDueResubmissions(db, await now())).toContainEqual({ name: "lapse_application", applicationId });
    await Promise.all([1, 2].map(() => lapse({ name: "lapse_application", applicationId })));
    expect((await fileRow(applicationId)).status).toBe("withdrawn");
    for (const { email } of [holder, world.team]) expect((await templates(email)).filter((one) => one === "application-lapsed").length).toBeGreaterThan(0);
    expect(await db.selectFrom("transition").select(["toStatus", "reason", "accountId"]).where("subjectId", "=", applicationId).orderBy("id", "desc").limit(1).execute()).toEqual([{ toStatus: "withdrawn", reason: "lapsed", accountId: null }]);
    await startApplication(holder, projectId);
  });
  test("comes back on the very last day", async () => {
    const { holder, applicationId } = await anAdjournedFile();
    await lastDay(applicationId, await today());
    await lapse({ name: "lapse_application", applicationId });
    await answerEveryDemand(holder, applicationId);
    await submitApplication(holder, applicationId);
    expect((await fileRow(applicationId)).status).toBe("submitted");
  });
  test("is reminded once, and may be put off by the team, with a reason the holder reads", async () => {
    const { holder, applicationId } = await anAdjournedFile();
    await lastDay(applicationId, addDays(await today(), 7));
    for (let turn = 0; turn < 2; turn += 1) await remindHolder({ name: "remind_resubmission", applicationId });
    expect((await templates(holder.email)).filter((one) => one === "resubmission-reminder")).toHaveLength(1);
    await expect(grantDelay(world.team, applicationId, { until: addDays(await today(), 3), reason: "Plus tôt" })).rejects.toMatchObject({ code: "application.delay_not_later" });
    await expect(grantDelay(holder, applicationId, { until: addDays(await today(), 40), reason: "Moi-même" })).rejects.toMatchObject({ status: 404 });
    await grantDelay(world.team, applicationId, { until: addDays(await today(), 40), reason: "Le devis arrive en janvier." });
    expect((await fileRow(applicationId)).resubmitBy).toBe(addDays(await today(), 40));
    expect((await mailsTo(holder.email)).find(({ template }) => template === "resubmission-delay")?.props).toMatchObject({ reason: "Le devis arrive en janvier." });
  });
});

describe("the last day before a meeting", () => {
  test("seats without an opinion are reminded, once; those that spoke or stepped aside are left alone", async () => {
    const { applicationId } = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, applicationId);
    await db.updateTable("committeeMeeting").set({ heldAt: new Date((await now()).getTime() + 3_600_000) }).where("id", "=", meetingId).execute();
    await opine(world, examinationId, ["departement"]);
    expect(await listDueCommitteeReminders(db, await now())).toContainEqual({ name: "remind_committee", meetingId });
    for (let turn = 0; turn < 2; turn += 1) await remind({ name: "remind_committee", meetingId });
    const reminded = async (key: string) => (await mailsTo(world.seats[key]!.email)).filter(({ template, props }) => template === "committee-reminder" && (props as { meetingId: string }).meetingId === meetingId);
    expect(await reminded("france-active")).toHaveLength(1);
    expect(await reminded("departement")).toHaveLength(0);
    expect(await listDueCommitteeReminders(db, await now())).not.toContainEqual({ name: "remind_committee", meetingId });
  });
  test("a consultation: votes are asked for too, and past its deadline its chair is", async () => {
    const { applicationId } = await aCheckedApplication();
    const { meetingId, examinationId } = await onAgenda(world, applicationId, "consultation");
    await opine(world, examinationId, ["france-active"]);
    const heldAt = new Date((await now()).getTime() + 3_600_000);
    await db.updateTable("committeeMeeting").set({ heldAt }).where("id", "=", meetingId).execute();
    await remind({ name: "remind_committee", meetingId });
    const mail = (await mailsTo(world.seats["france-active"]!.email)).find(({ template, props }) => template === "committee-reminder" && (props as { meetingId: string }).meetingId === meetingId);
    expect(mail?.props).toMatchObject({ missing: [{ opinion: false, vote: true }] });
    await db.updateTable("committeeMeeting").set({ heldAt: new Date((await now()).getTime() - 1) }).where("id", "=", meetingId).execute();
    await remind({ name: "remind_committee", meetingId });
    expect(await templates((await actorOf(world.chair.accountId)).email)).toContain("consultation-over");
  });
});
