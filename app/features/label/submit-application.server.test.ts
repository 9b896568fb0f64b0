import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCompleteDraft, aSubmittedApplication, attest } from "#tests/factories/label";
import { aHolder, aProject } from "#tests/factories/projects";
import { applicationContentSchema } from "./application-content";
import { saveAnswers } from "./save-answers.server";
import { startApplication } from "./start-application.server";
import { submitApplication } from "./submit-application.server";
import { withdrawApplication } from "./withdraw-application.server";

useTestDatabase();

const statusOf = async (id: string) =>
  (await db.selectFrom("labelApplication").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;
const versionsOf = (applicationId: string) =>
  db.selectFrom("applicationVersion").selectAll().where("applicationId", "=", applicationId).orderBy("number").execute();
const mailsLike = (key: string) => db.selectFrom("mailMessage").select(["template", "recipient"]).where("key", "like", `${key}%`).execute();

describe("submitting", () => {
  test("freezes the whole file, moves it on, and writes to holder and team", async () => {
    const team = await aTeamMember();
    const draft = await aCompleteDraft();
    await attest(draft);
    const versionId = await submitApplication(draft.holder, draft.applicationId);
    const [version] = await versionsOf(draft.applicationId);
    expect(version).toMatchObject({ id: versionId, number: 1, submittedBy: draft.holder.accountId });
    const content = applicationContentSchema.parse(version?.content);
    expect(content).toMatchObject({
      goalCents: 300000,
      project: { name: "Le fournil d’Exemple", communeName: "Béthune", inTerritory: true },
      organisation: { name: "Les Terrils d’Exemple", legalForm: "Association" },
      documents: [{ criterion: 1, title: "Budget prévisionnel" }],
      attestations: [{ partnerName: "Réseau d’Exemple", status: "given", relation: "supports" }],
    });
    expect(content.funding).toHaveLength(3);
    expect(content.answers.model).toContain("pain");
    expect(await statusOf(draft.applicationId)).toBe("submitted");
    expect(await mailsLike(`application-submitted:${versionId}`)).toEqual([{ template: "application-submitted", recipient: draft.holder.email }]);
    expect(await mailsLike(`application-to-check:${versionId}:${team.accountId}`)).toEqual([{ template: "application-to-check", recipient: team.email }]);
  });

  test("queues its mails on the same transaction: none without a submission", async () => {
    const waiting = async () => (await sql`select from graphile_worker.jobs where task_identifier = 'send_mail'`.execute(db)).rows.length;
    const { holder, applicationId } = await aCompleteDraft();
    const before = await waiting();
    await submitApplication(holder, applicationId);
    const team = await db.selectFrom("account").select("id").where("isTeam", "=", true).execute();
    expect(await waiting()).toBe(before + 1 + team.length);
    await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "application.wrong_state" });
    expect(await waiting()).toBe(before + 1 + team.length);
  });

  test("twice at once makes one version and one transition", async () => {
    const { holder, applicationId } = await aCompleteDraft();
    const results = await Promise.allSettled([1, 2, 3].map(() => submitApplication(holder, applicationId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "application.wrong_state", details: { status: "submitted" } });
    expect(await versionsOf(applicationId)).toHaveLength(1);
    const moves = await db.selectFrom("transition").select("toStatus").where("subjectId", "=", applicationId).orderBy("id").execute();
    expect(moves.map(({ toStatus }) => toStatus)).toEqual(["draft", "submitted"]);
  });

  test("is refused while something is missing, and nothing is frozen", async () => {
    const { holder, applicationId } = await aCompleteDraft();
    await saveAnswers(holder, applicationId, 1, { model: "court" });
    await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "application.incomplete", details: { count: 3 } });
    expect(await versionsOf(applicationId)).toEqual([]);
    expect(await statusOf(applicationId)).toBe("draft");
  });

  test("asks for evidence from a project outside the territory", async () => {
    const draft = await aCompleteDraft(await aProject({ communeCode: "59350" }));
    await expect(submitApplication(draft.holder, draft.applicationId)).rejects.toMatchObject({ code: "application.incomplete", details: { count: 1 } });
    await saveAnswers(draft.holder, draft.applicationId, 3, { place: "À Lille et à Lens. ".repeat(5), outsideEvidence: "La moitié de nos usagers vit à Lens. ".repeat(4) });
    await submitApplication(draft.holder, draft.applicationId);
    const [version] = await versionsOf(draft.applicationId);
    expect(applicationContentSchema.parse(version?.content).project).toMatchObject({ communeName: "Lille", inTerritory: false });
  });

  test("does not exist for another holder", async () => {
    const { applicationId } = await aCompleteDraft();
    await expect(submitApplication((await aHolder()).holder, applicationId)).rejects.toMatchObject({ status: 404 });
  });

  test("what was submitted cannot be rewritten, even by SQL", async () => {
    const { versionId } = await aSubmittedApplication();
    await expect(db.updateTable("applicationVersion").set({ content: "{}" }).where("id", "=", versionId).execute()).rejects.toThrow(/append-only/);
  });
});

describe("withdrawing", () => {
  test("closes the request with its reason and leaves room for another", async () => {
    const { holder, applicationId, projectId } = await aSubmittedApplication();
    await withdrawApplication(holder, applicationId, "Le local n’est plus libre.");
    expect(await statusOf(applicationId)).toBe("withdrawn");
    const last = await db.selectFrom("transition").selectAll().where("subjectId", "=", applicationId).orderBy("id", "desc").executeTakeFirstOrThrow();
    expect(last).toMatchObject({ fromStatus: "submitted", toStatus: "withdrawn", reason: "Le local n’est plus libre.", ruleVersion: "2026-1" });
    await expect(withdrawApplication(holder, applicationId, "encore")).rejects.toMatchObject({ code: "application.wrong_state" });
    expect(await startApplication(holder, projectId)).not.toBe(applicationId);
  });

  test("does not exist for another holder", async () => {
    const { applicationId } = await aCompleteDraft();
    await expect(withdrawApplication((await aHolder()).holder, applicationId, "non")).rejects.toMatchObject({ status: 404 });
  });
});
