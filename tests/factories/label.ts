import { addDocument } from "~/features/label/add-document.server";
import { answerDemands } from "~/features/label/answer-demands.server";
import { answerAttestationAsPartner } from "~/features/label/answer-attestation.server";
import { checkApplication } from "~/features/label/check-application.server";
import { firstGrid, isDue } from "~/features/label/criteria";
import { listOpenDemands } from "~/features/label/demands.server";
import { requestAttestation } from "~/features/label/request-attestation.server";
import { saveAnswers } from "~/features/label/save-answers.server";
import { saveFundingPlan } from "~/features/label/save-funding-plan.server";
import { startApplication } from "~/features/label/start-application.server";
import { submitApplication } from "~/features/label/submit-application.server";
import type { Actor } from "~/features/accounts/permissions";
import { aTeamMember } from "./accounts";
import { aPartner, aProject, type AProject } from "./projects";

/** The least that is a PDF by its bytes. */
export const aPdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

const sentence = "Nous cuisons chaque semaine le pain du quartier avec les habitants. ".repeat(3);

export const aDocumentInput = { criterion: 1, kind: "forecast" as const, title: "Budget prévisionnel", name: "budget.pdf", bytes: aPdf };
export const aFundingPlan = {
  uses: [{ label: "Four", amount: 480050 }, { label: "Travaux", amount: 119950 }],
  resources: [{ label: "Prêt d’honneur", amount: 300000 }],
  goal: 300000,
};

/** Every answer that is due, long enough. */
export async function writeAnswers(holder: Actor, applicationId: string, inTerritory = true): Promise<void> {
  for (const { number, questions } of firstGrid.criteria) {
    const due = questions.filter((question) => isDue(question, inTerritory));
    await saveAnswers(holder, applicationId, number, Object.fromEntries(due.map(({ key }) => [key, sentence])));
  }
}

export type AnApplication = AProject & { applicationId: string; partner: Actor; partnerId: string; attestationId: string };

/** A draft that lacks nothing; its partner is asked and has not answered. */
export async function aCompleteDraft(project?: AProject): Promise<AnApplication> {
  const carried = project ?? (await aProject());
  const { holder, projectId } = carried;
  const applicationId = await startApplication(holder, projectId);
  await writeAnswers(holder, applicationId);
  await saveFundingPlan(holder, applicationId, aFundingPlan);
  await addDocument(holder, applicationId, aDocumentInput);
  const { partner, partnerId } = await aPartner();
  const attestationId = await requestAttestation(holder, applicationId, partnerId);
  return { ...carried, applicationId, partner, partnerId, attestationId };
}

export const attest = ({ partner, attestationId }: AnApplication): Promise<void> =>
  answerAttestationAsPartner(partner, attestationId, {
    answer: "given", relation: "supports", statement: "Nous accompagnons ce projet depuis un an.", signatory: "Sacha Partenaire, directrice",
  });

export async function aSubmittedApplication(project?: AProject): Promise<AnApplication & { versionId: string }> {
  const application = await aCompleteDraft(project);
  await attest(application);
  return { ...application, versionId: await submitApplication(application.holder, application.applicationId) };
}

/** Every demand of the last version, answered alike. */
export async function answerEveryDemand(holder: Actor, applicationId: string): Promise<void> {
  const open = await listOpenDemands(applicationId);
  await answerDemands(holder, applicationId, Object.fromEntries(open.map(({ key }) => [key, "C’est ajouté au dossier."])));
}

/** An application whose examination waits for a meeting. */
export async function aCheckedApplication(project?: AProject): Promise<AnApplication & { versionId: string; examinationId: string; team: Actor }> {
  const application = await aSubmittedApplication(project);
  const team = await aTeamMember();
  return { ...application, team, examinationId: await checkApplication(team, application.applicationId) };
}
