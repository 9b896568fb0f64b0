import { describe, expect, test } from "vitest";
import { firstGrid, type CriterionNumber } from "./criteria";
import { missingFor, missingParts, progressOf, type ApplicationFacts } from "./completeness";
import { missingSentence, progressSentence } from "./application.fr";

const long = "Une réponse assez longue pour être lue. ".repeat(3);
const questions = firstGrid.criteria.flatMap((criterion) => criterion.questions);
const answers = Object.fromEntries(questions.filter(({ required }) => required === true).map(({ key }) => [key, long]));

const complete: ApplicationFacts = {
  grid: firstGrid,
  answers,
  funding: { uses: [{ label: "Four", amountCents: 500000 }], resources: [{ label: "Prêt", amountCents: 200000 }], goalCents: 300000 },
  documents: [{ criterion: 1, expiresOn: null }],
  attestations: [{ status: "requested" }],
  inTerritory: true,
  today: "2026-05-04",
};

const named = (facts: ApplicationFacts) =>
  missingParts(facts).map((missing) => (missing.part === "answer" ? missing.question.key : missing.part));

describe("what is missing before an application may be submitted", () => {
  test.each<{ case: string; change: Partial<ApplicationFacts>; missing: string[] }>([
    { case: "everything is there", change: {}, missing: [] },
    { case: "an answer is empty", change: { answers: { ...answers, model: "" } }, missing: ["model"] },
    { case: "an answer is blanks", change: { answers: { ...answers, model: " ".repeat(200) } }, missing: ["model"] },
    { case: "an answer is too short", change: { answers: { ...answers, governance: "Nous tous." } }, missing: ["governance"] },
    { case: "no document for criterion 1", change: { documents: [{ criterion: 2, expiresOn: null }] }, missing: ["document"] },
    { case: "the only document ended yesterday", change: { documents: [{ criterion: 1, expiresOn: "2026-05-03" }] }, missing: ["document"] },
    { case: "the only document ends today", change: { documents: [{ criterion: 1, expiresOn: "2026-05-04" }] }, missing: [] },
    { case: "the plan does not balance", change: { funding: { ...complete.funding, goalCents: 1 } }, missing: ["funding"] },
    { case: "no partner was asked", change: { attestations: [] }, missing: ["attestation"] },
    { case: "the only partner declined", change: { attestations: [{ status: "declined" }] }, missing: ["attestation"] },
    { case: "one declined, another attests", change: { attestations: [{ status: "declined" }, { status: "given" }] }, missing: [] },
    { case: "outside the territory without evidence", change: { inTerritory: false }, missing: ["outsideEvidence"] },
    { case: "outside the territory with evidence", change: { inTerritory: false, answers: { ...answers, outsideEvidence: long } }, missing: [] },
  ])("$case → $missing", ({ change, missing }) => {
    expect(named({ ...complete, ...change })).toEqual(missing);
  });

  test("an empty file names every criterion and has a sentence for each part", () => {
    const parts = missingParts({ ...complete, answers: {}, documents: [], attestations: [], funding: { uses: [], resources: [], goalCents: null } });
    expect([1, 2, 3, 4].map((number) => missingFor(parts, number as CriterionNumber).length)).toEqual([6, 4, 1, 2]);
    for (const part of parts) expect(missingSentence(part)).toMatch(/[.»]$/);
  });
});

test("questions have one key each, so that answers cannot overwrite one another", () => {
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
});

test.each([
  { case: "a whole file", change: {}, says: ["3 réponses sur 3, 1 document.", "4 réponses sur 4.", "1 réponse sur 1.", "1 réponse sur 1, 1 attestation demandée."] },
  { case: "nothing written", change: { answers: {} }, says: ["0 réponse sur 3, 1 document.", "0 réponse sur 4.", "0 réponse sur 1.", "0 réponse sur 1, 1 attestation demandée."] },
  {
    case: "outside, with evidence and two partners", change: { inTerritory: false, documents: [{ criterion: 3, expiresOn: null }, { criterion: 3, expiresOn: "2026-05-01" }], attestations: [{ status: "given" as const }, { status: "given" as const }] },
    says: ["3 réponses sur 3.", "4 réponses sur 4.", "1 réponse sur 2, 1 document.", "1 réponse sur 1, 2 attestations données."],
  },
])("$case says of each criterion what it has", ({ change, says }) => {
  const facts = { ...complete, ...change };
  expect(facts.grid.criteria.map((criterion) => progressSentence(progressOf(facts, criterion)))).toEqual(says);
});
