import type { AttestationStatus } from "./attestation";
import { isDue, type Criterion, type CriterionNumber, type Grid, type Question } from "./criteria";
import { holds } from "./document";
import { fundingProblems, type FundingPlan, type FundingProblem } from "./funding";

/** What an application is made of when the rule looks at it. */
export type ApplicationFacts = {
  grid: Grid;
  answers: Readonly<Record<string, string>>;
  funding: FundingPlan;
  documents: readonly { criterion: number; expiresOn: string | null }[];
  attestations: readonly { status: AttestationStatus }[];
  inTerritory: boolean;
  /** A day in Paris: a document that no longer holds is no evidence. */
  today: string;
};

export type MissingPart =
  | { part: "answer"; criterion: CriterionNumber; question: Question; writtenLength: number }
  | { part: "document"; criterion: CriterionNumber; wanted: number }
  | { part: "funding"; problem: FundingProblem }
  | { part: "attestation" };

const isWritten = (facts: ApplicationFacts, { key, minLength }: Question) => (facts.answers[key] ?? "").trim().length >= minLength;

const evidenceFor = (facts: ApplicationFacts, number: CriterionNumber) => facts.documents.filter((document) => document.criterion === number && holds(document, facts.today));

function missingAnswers(facts: ApplicationFacts, criterion: Criterion): MissingPart[] {
  return criterion.questions
    .filter((question) => isDue(question, facts.inTerritory) && !isWritten(facts, question))
    .map((question) => ({ part: "answer", criterion: criterion.number, question, writtenLength: (facts.answers[question.key] ?? "").trim().length }));
}

function missingDocuments(facts: ApplicationFacts, { number, documents }: Criterion): MissingPart[] {
  const wanted = documents.atLeast - evidenceFor(facts, number).length;
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

/** The criterion that a part belongs to: the plan proves the first, the partner the fourth. */
const criterionOf = (missing: MissingPart): CriterionNumber => (missing.part === "funding" ? 1 : missing.part === "attestation" ? 4 : missing.criterion);

/** The parts missing for one criterion. */
export const missingFor = (parts: readonly MissingPart[], criterion: CriterionNumber): MissingPart[] => parts.filter((missing) => criterionOf(missing) === criterion);

/** What a criterion has to show, whether it is enough or not. */
export type Progress = { answers: { written: number; due: number }; documents: number; attestations: Record<"given" | "requested", number> };

export function progressOf(facts: ApplicationFacts, { number, questions }: Criterion): Progress {
  const due = questions.filter((question) => isDue(question, facts.inTerritory));
  const count = (wanted: AttestationStatus) => (number === 4 ? facts.attestations.filter(({ status }) => status === wanted).length : 0);
  return {
    answers: { written: due.filter((question) => isWritten(facts, question)).length, due: due.length },
    documents: evidenceFor(facts, number).length,
    attestations: { given: count("given"), requested: count("requested") },
  };
}
