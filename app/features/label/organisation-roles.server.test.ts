import { expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aCompleteDraft, aDocumentInput, aFundingPlan, aSubmittedApplication } from "#tests/factories/label";
import { aColleague, aProject } from "#tests/factories/projects";
import { addDocument } from "./add-document.server";
import { getApplicationFile } from "./applications.server";
import { saveFundingPlan } from "./save-funding-plan.server";
import { startApplication } from "./start-application.server";
import { submitApplication } from "./submit-application.server";
import { withdrawApplication } from "./withdraw-application.server";

useTestDatabase();

test("a reader reads the file and writes nothing in it", async () => {
  const { organisationId, applicationId } = await aCompleteDraft();
  const reader = await aColleague(organisationId, "reader");
  expect(await getApplicationFile(reader, applicationId)).toMatchObject({ id: applicationId, role: "reader" });
  const refused = { code: "organisation.role_write" };
  await expect(saveFundingPlan(reader, applicationId, aFundingPlan)).rejects.toMatchObject(refused);
  await expect(addDocument(reader, applicationId, aDocumentInput)).rejects.toMatchObject(refused);
  const { organisationId: other, projectId } = await aProject();
  await expect(startApplication(await aColleague(other, "reader"), projectId)).rejects.toMatchObject(refused);
});

test("an editor writes, and leaves submission and withdrawal to a lead", async () => {
  const { organisationId, applicationId, holder } = await aCompleteDraft();
  const editor = await aColleague(organisationId, "editor");
  await saveFundingPlan(editor, applicationId, aFundingPlan);
  await expect(submitApplication(editor, applicationId)).rejects.toMatchObject({ code: "organisation.role_commit" });
  await submitApplication(holder, applicationId);
  const submitted = await aSubmittedApplication();
  const colleague = await aColleague(submitted.organisationId, "editor");
  await expect(withdrawApplication(colleague, submitted.applicationId, "Une autre voie.")).rejects.toMatchObject({ code: "organisation.role_commit" });
});
