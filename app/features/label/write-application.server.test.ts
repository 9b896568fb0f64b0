import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCompleteDraft, aDocumentInput, aFundingPlan, aSubmittedApplication } from "#tests/factories/label";
import { aHolder, aProject } from "#tests/factories/projects";
import { addDocument, MAX_DOCUMENTS } from "./add-document.server";
import { readApplicationFile } from "./application-file.server";
import { getApplicationFile } from "./applications.server";
import { removeDocument } from "./remove-document.server";
import { saveAnswers } from "./save-answers.server";
import { saveFundingPlan } from "./save-funding-plan.server";
import { startApplication } from "./start-application.server";

useTestDatabase();

const aDraft = async () => {
  const project = await aProject();
  return { ...project, applicationId: await startApplication(project.holder, project.projectId) };
};

describe("starting an application", () => {
  test("opens a draft under the current grid, with its first transition", async () => {
    const { applicationId, holder } = await aDraft();
    const row = await db.selectFrom("labelApplication").selectAll().where("id", "=", applicationId).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: "draft", gridVersion: "2026-1", createdBy: holder.accountId });
    const facts = await db.selectFrom("transition").selectAll().where("subjectId", "=", applicationId).execute();
    expect(facts).toMatchObject([{ subject: "application", fromStatus: null, toStatus: "draft", accountId: holder.accountId }]);
  });

  test("opens one, even when asked twice at once", async () => {
    const { holder, projectId } = await aProject();
    const asked = await Promise.allSettled([startApplication(holder, projectId), startApplication(holder, projectId)]);
    expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(asked.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "application.already_open" } });
  });

  test("does not exist for another's project", async () => {
    const { projectId } = await aProject();
    await expect(startApplication((await aHolder()).holder, projectId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("writing a draft", () => {
  test("keeps a criterion's answers and leaves the others alone", async () => {
    const { holder, applicationId } = await aDraft();
    await saveAnswers(holder, applicationId, 1, { model: "Pain", forecast: "Plus" });
    await saveAnswers(holder, applicationId, 2, { need: "Du pain", model: "intrus" });
    await saveAnswers(holder, applicationId, 1, { model: "Pain et brioche" });
    expect((await readApplicationFile(db, applicationId)).answers).toMatchObject({ model: "Pain et brioche", forecast: "", need: "Du pain" });
  });

  test("replaces the funding plan in cents, lines in their order", async () => {
    const { holder, applicationId } = await aDraft();
    await saveFundingPlan(holder, applicationId, { uses: [{ label: "Ancien", amount: 1 }], resources: [], goal: undefined });
    await saveFundingPlan(holder, applicationId, aFundingPlan);
    const { funding, goalCents } = await readApplicationFile(db, applicationId);
    expect(goalCents).toBe(300000);
    expect(funding).toEqual([
      { side: "use", label: "Four", amountCents: 480050 },
      { side: "use", label: "Travaux", amountCents: 119950 },
      { side: "resource", label: "Prêt d’honneur", amountCents: 300000 },
    ]);
  });

  test("keeps documents, and takes them out again", async () => {
    const { holder, applicationId } = await aDraft();
    const id = await addDocument(holder, applicationId, aDocumentInput);
    expect((await readApplicationFile(db, applicationId)).documents).toMatchObject([{ id, criterion: 1, title: "Budget prévisionnel", fileName: "budget.pdf" }]);
    await removeDocument(holder, applicationId, id);
    expect((await readApplicationFile(db, applicationId)).documents).toEqual([]);
    await expect(removeDocument(holder, applicationId, id)).rejects.toMatchObject({ status: 404 });
  });

  test("refuses what is no document, and one document too many", async () => {
    const { holder, applicationId } = await aDraft();
    const script = new TextEncoder().encode("<script>alert(1)</script>");
    await expect(addDocument(holder, applicationId, { ...aDocumentInput, bytes: script })).rejects.toMatchObject({ code: "files.document_type" });
    for (let count = 0; count < MAX_DOCUMENTS; count += 1) await addDocument(holder, applicationId, aDocumentInput);
    await expect(addDocument(holder, applicationId, aDocumentInput)).rejects.toMatchObject({ code: "application.too_many_documents" });
  });

  test("cannot take out a document of another file", async () => {
    const { holder, applicationId } = await aDraft();
    const other = await aDraft();
    const theirs = await addDocument(other.holder, other.applicationId, aDocumentInput);
    await expect(removeDocument(holder, applicationId, theirs)).rejects.toMatchObject({ status: 404 });
  });
});

describe("who may write", () => {
  const gestures = (applicationId: string) => ({
    answers: (actor: Parameters<typeof saveAnswers>[0]) => saveAnswers(actor, applicationId, 1, { model: "x" }),
    plan: (actor: Parameters<typeof saveAnswers>[0]) => saveFundingPlan(actor, applicationId, aFundingPlan),
    document: (actor: Parameters<typeof saveAnswers>[0]) => addDocument(actor, applicationId, aDocumentInput),
  });

  test("another holder meets a 404", async () => {
    const { applicationId } = await aCompleteDraft();
    const { holder: stranger } = await aHolder();
    for (const gesture of Object.values(gestures(applicationId))) await expect(gesture(stranger)).rejects.toMatchObject({ status: 404 });
  });

  test("nobody writes a file that was submitted", async () => {
    const { applicationId, holder } = await aSubmittedApplication();
    for (const gesture of Object.values(gestures(applicationId))) await expect(gesture(holder)).rejects.toMatchObject({ code: "application.not_editable" });
  });
});

test("a document says which question it supports, of its own criterion, and until when it holds", async () => {
  const { holder, applicationId } = await aCompleteDraft();
  await addDocument(holder, applicationId, { ...aDocumentInput, question: "model", expiresOn: "2027-01-31" });
  expect((await getApplicationFile(holder, applicationId)).documents.at(-1)).toMatchObject({ question: "model", expiresOn: "2027-01-31" });
  await expect(addDocument(holder, applicationId, { ...aDocumentInput, question: "need" })).rejects.toMatchObject({ code: "application.question_elsewhere", field: "question" });
});
