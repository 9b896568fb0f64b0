import { db } from "#db";
import { addDocument } from "~/features/label/add-document.server";
import { answerAttestationAsPartner } from "~/features/label/answer-attestation.server";
import { checkApplication } from "~/features/label/check-application.server";
import { criterionNumbers, firstGrid } from "~/features/label/criteria";
import { requestAttestation } from "~/features/label/request-attestation.server";
import { saveAnswers } from "~/features/label/save-answers.server";
import { saveFundingPlan } from "~/features/label/save-funding-plan.server";
import { startApplication } from "~/features/label/start-application.server";
import { submitApplication } from "~/features/label/submit-application.server";
import { createOrganisation } from "~/features/projects/create-organisation.server";
import { createProject } from "~/features/projects/create-project.server";
import { openFromEnquiry } from "./enquiries";
import { addEvidence } from "./evidence";
import { forecastPdf } from "./forecast";
import { answers, type Story } from "./stories";
import { actorOf } from "./world";

/** The files that are under way today. */
const worked = ["peniche", "camion"];

export type Progress = "draft" | "submitted" | "checked";

async function createStory(story: Story): Promise<string> {
  const opened = await openFromEnquiry(story);
  if (opened) return opened;
  const organisationId = await createOrganisation(await actorOf(story.holder), { ...story.organisation, commune: story.commune, siret: undefined });
  const { name, summary, theme, commune } = story;
  return createProject(await actorOf(story.holder), { organisationId, name, summary, theme, commune });
}

async function writeFile(story: Story, applicationId: string): Promise<void> {
  const holder = await actorOf(story.holder);
  for (const number of criterionNumbers) {
    const questions = firstGrid.criteria.find((criterion) => criterion.number === number)!.questions;
    await saveAnswers(holder, applicationId, number, Object.fromEntries(questions.map(({ key }) => [key, answers[key]])));
  }
  const own = 1_200_000;
  await saveFundingPlan(holder, applicationId, {
    uses: [{ label: "Équipement", amount: story.goalCents }, { label: "Aménagement et démarrage", amount: own }],
    resources: [{ label: "Subvention et apport", amount: own }],
    goal: story.goalCents,
  });
  const forecastId = await addDocument(holder, applicationId, { criterion: 1, kind: "forecast", title: "Budget prévisionnel", name: "budget-previsionnel.pdf", bytes: await forecastPdf(story) });
  if (worked.includes(story.key)) await addEvidence(story, applicationId, forecastId);
}

async function attest(story: Story, applicationId: string, partnerId: string, answered: boolean): Promise<void> {
  const attestationId = await requestAttestation(await actorOf(story.holder), applicationId, partnerId);
  if (!answered) return;
  await answerAttestationAsPartner(await actorOf("claire"), attestationId, {
    answer: "given", relation: "follows", signatory: "Claire Exemple, chargée de mission",
    statement: `Nous suivons « ${story.name} » depuis le printemps. L’équipe est solide et le plan de financement a été relu ensemble.`,
  });
}

/** A project with its request, brought as far as `progress`. Returns the application's id. */
export async function seedApplication(story: Story, partnerId: string, progress: Progress): Promise<string> {
  const projectId = await createStory(story);
  const holder = await actorOf(story.holder);
  const applicationId = await startApplication(holder, projectId);
  await writeFile(story, applicationId);
  await attest(story, applicationId, partnerId, progress !== "draft");
  if (progress === "draft") return applicationId;
  await submitApplication(holder, applicationId);
  if (progress === "checked") await checkApplication(await actorOf("nadia"), applicationId);
  return applicationId;
}

export const projectOf = async (applicationId: string): Promise<string> =>
  (await db.selectFrom("labelApplication").select("projectId").where("id", "=", applicationId).executeTakeFirstOrThrow()).projectId;
