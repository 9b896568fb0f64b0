import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication, aSubmittedApplication, answerEveryDemand } from "#tests/factories/label";
import { answerDemands } from "~/features/label/answer-demands.server";
import { checkApplication } from "~/features/label/check-application.server";
import { readAnsweredDemands } from "~/features/label/demand-pages.server";
import { listConditionsBefore, listOpenDemands } from "~/features/label/demands.server";
import { requestChanges } from "~/features/label/request-changes.server";
import { saveAnswers } from "~/features/label/save-answers.server";
import { submitApplication } from "~/features/label/submit-application.server";
import { closeExamination } from "./close-examination.server";

useTestDatabase();
let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

/** Adjourned: criterion 2 unmet, and one seat that asks to adjourn. */
async function adjourned() {
  const application = await aCheckedApplication();
  const item = { ...application, ...(await onAgenda(world, application.applicationId)) };
  await opine(world, item.examinationId, seatKeys, criteriaSaid("met", { 2: "not_met" }));
  await vote(world, item.examinationId, { ...Object.fromEntries(seatKeys.map((key) => [key, "for" as const])), "credit-solidaire": "adjourn" });
  await attend(world, item.meetingId, seatKeys);
  await closeExamination(world.chair, item.examinationId);
  return item;
}

test("an adjourned file comes back with its conditions, each answered, before examination 2", async () => {
  const { holder, applicationId } = await adjourned();
  const open = await listOpenDemands(applicationId);
  expect(open.map(({ from, criterion, reason }) => [from, criterion, reason])).toEqual([["committee", 2, null], ["committee", null, "Motif de credit-solidaire"]]);
  await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "application.demands_unanswered", details: { count: 2 } });
  await answerEveryDemand(holder, applicationId);
  await submitApplication(holder, applicationId);
  await checkApplication(world.team, applicationId);
  const examinations = await db.selectFrom("examination").select("number").where("applicationId", "=", applicationId).orderBy("number").execute();
  expect(examinations.map(({ number }) => number)).toEqual([1, 2]);
  const { submittedAt } = await db.selectFrom("applicationVersion").select("submittedAt").where("applicationId", "=", applicationId).orderBy("number", "desc").executeTakeFirstOrThrow();
  expect((await listConditionsBefore(applicationId, submittedAt)).map(({ answer }) => answer?.body)).toEqual(["C’est ajouté au dossier.", "C’est ajouté au dossier."]);
});

test("the team sees request, answer and difference side by side; a revised answer keeps its earlier words", async () => {
  const { holder, applicationId } = await aSubmittedApplication();
  await requestChanges(world.team, applicationId, [{ criterion: 3, reason: "Précisez l’adresse." }]);
  const [demand] = await listOpenDemands(applicationId);
  await answerDemands(holder, applicationId, { [demand!.key]: "Voir la question sur le lieu." });
  await answerDemands(holder, applicationId, { [demand!.key]: "L’adresse est écrite." });
  await answerDemands(holder, applicationId, { [demand!.key]: "L’adresse est écrite." });
  await saveAnswers(holder, applicationId, 3, { place: "Au 12 rue du Fournil, à Béthune, dans un local de la ville." });
  await submitApplication(holder, applicationId);
  const [read] = await readAnsweredDemands(applicationId);
  expect(read).toMatchObject({ reason: "Précisez l’adresse.", answer: { body: "L’adresse est écrite.", versions: 2 } });
  expect(read?.differences?.map(({ key }) => key)).toEqual(["answer-place"]);
  await expect(db.updateTable("demandAnswer").set({ body: "Autre" }).execute()).rejects.toThrow(/append-only/);
});

test("nobody answers a demand made of another file, nor once the file is submitted", async () => {
  const mine = await adjourned();
  const other = await adjourned();
  const [theirs] = await listOpenDemands(other.applicationId);
  await expect(answerDemands(mine.holder, mine.applicationId, { [theirs!.key]: "Non" })).rejects.toMatchObject({ status: 404 });
  await expect(answerDemands(mine.holder, other.applicationId, { [theirs!.key]: "Non" })).rejects.toMatchObject({ status: 404 });
  await answerEveryDemand(mine.holder, mine.applicationId);
  await submitApplication(mine.holder, mine.applicationId);
  await expect(answerEveryDemand(mine.holder, mine.applicationId)).rejects.toMatchObject({ code: "application.not_editable" });
});
