import type { AttestationStatus } from "./attestation";
import { criterionNumbers, isDue, type Criterion, type CriterionNumber, type Grid, type Question } from "./criteria";
import { fundingProblems, type FundingPlan, type FundingProblem } from "./funding";

/** What an application is made of when the rule looks at it. */
export type ApplicationFacts = {
  grid: Grid;
  answers: Readonly<Record<string, string>>;
  funding: FundingPlan;
  documents: readonly { criterion: number }[];
  attestations: readonly { status: AttestationStatus }[];
  inTerritory: boolean;
};

export type MissingPart =
  | { part: "answer"; criterion: CriterionNumber; question: Question; writtenLength: number }
  | { part: "document"; criterion: CriterionNumber; wanted: number }
  | { part: "funding"; problem: FundingProblem }
  | { part: "attestation" };

function missingAnswers(facts: ApplicationFacts, criterion: Criterion): MissingPart[] {
  return criterion.questions.flatMap((question) => {
    const writtenLength = (facts.answers[question.key] ?? "").trim().length;
    const wanted = isDue(question, facts.inTerritory) ? question.minLength : 0;
    return writtenLength >= wanted ? [] : [{ part: "answer", criterion: criterion.number, question, writtenLength }];
  });
}

function missingDocuments(facts: ApplicationFacts, { number, documents }: Criterion): MissingPart[] {
  const wanted = documents.atLeast - facts.documents.filter(({ criterion }) => criterion === number).length;
  return wanted > 0 ? [{ part: "document", criterion: number, wanted }] : [];
}

/** Everything that keeps the application from being submitted; empty when it is complete. */
export function missingParts(facts: ApplicationFacts): MissingPart[] {
  // Asked is enough to submit: a partner's answer is its own business and may come while the team reads.
  const asked = facts.attestations.some(({ status }) => status !== "declined");
  return [
    ...facts.grid.criteria.flatMap((criterion) => [...missingAnswers(facts, criterion), ...missingDocuments(facts, criterion)]),
    ...fundingProblems(facts.funding).map((problem): MissingPart => ({ part: "funding", problem })),
    ...(asked ? [] : [{ part: "attestation" } as const]),
  ];
}

/** The parts missing for one criterion, for the summary page. */
export const missingFor = (parts: readonly MissingPart[], criterion: CriterionNumber): MissingPart[] =>
  parts.filter((missing) => (missing.part === "answer" || missing.part === "document") && missing.criterion === criterion);

export const completeCriteria = (parts: readonly MissingPart[]): CriterionNumber[] =>
  criterionNumbers.filter((number) => missingFor(parts, number).length === 0);
