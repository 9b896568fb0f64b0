import type { ApplicationStatus } from "./application";
import type { ApplicationContent, StoredContent } from "./application-content";
import type { ApplicationFacts } from "./completeness";
import type { Grid } from "./criteria";
import type { FundingPlan } from "./funding";

/** The whole file of an application as it stands now (le dossier). */
export type ApplicationFile = {
  id: string;
  status: ApplicationStatus;
  gridVersion: string;
  grid: Grid;
  project: ApplicationContent["project"];
  organisation: ApplicationContent["organisation"];
  goalCents: number | null;
  answers: Record<string, string>;
  funding: ApplicationContent["funding"];
  documents: ApplicationContent["documents"];
  attestations: ApplicationContent["attestations"];
};

const side = (file: ApplicationFile, wanted: "use" | "resource") => file.funding.filter((line) => line.side === wanted);

export const planOf = (file: ApplicationFile): FundingPlan => ({ uses: side(file, "use"), resources: side(file, "resource"), goalCents: file.goalCents });

/** What the completeness rule looks at, on this day in Paris. */
export const factsOf = (file: ApplicationFile, today: string): ApplicationFacts => ({
  grid: file.grid,
  answers: file.answers,
  funding: planOf(file),
  documents: file.documents,
  attestations: file.attestations,
  inTerritory: file.project.inTerritory,
  today,
});

/** What a submission freezes. @throws Error without a goal: an incomplete file is never submitted. */
export function contentOf(file: ApplicationFile): StoredContent {
  const { gridVersion, project, organisation, goalCents, answers, funding, documents, attestations } = file;
  if (goalCents === null) throw new Error(`application ${file.id} has no goal`);
  return { gridVersion, project, organisation, goalCents, answers, funding, documents, attestations };
}
