import { describe, expect, test } from "vitest";
import { firstGrid } from "./criteria";
import { completeCriteria, missingFor, missingParts, type ApplicationFacts } from "./completeness";
import { missingSentence } from "./application.fr";

const long = "Une réponse assez longue pour être lue. ".repeat(3);
const questions = firstGrid.criteria.flatMap((criterion) => criterion.questions);
const answers = Object.fromEntries(questions.filter(({ required }) => required === true).map(({ key }) => [key, long]));

const complete: ApplicationFacts = {
  grid: firstGrid,
  answers,
  funding: { uses: [{ label: "Four", amountCents: 500000 }], resources: [{ label: "Prêt", amountCents: 200000 }], goalCents: 300000 },
  documents: [{ criterion: 1 }],
  attestations: [{ status: "requested" }],
  inTerritory: true,
};

const named = (facts: ApplicationFacts) =>
  missingParts(facts).map((missing) => (missing.part === "answer" ? missing.question.key : missing.part));

describe("what is missing before an application may be submitted", () => {
  test.each<{ case: string; change: Partial<ApplicationFacts>; missing: string[] }>([
    { case: "everything is there", change: {}, missing: [] },
    { case: "an answer is empty", change: { answers: { ...answers, model: "" } }, missing: ["model"] },
    { case: "an answer is blanks", change: { answers: { ...answers, model: " ".repeat(200) } }, missing: ["model"] },
    { case: "an answer is too short", change: { answers: { ...answers, governance: "Nous tous." } }, missing: ["governance"] },
    { case: "no document for criterion 1", change: { documents: [{ criterion: 2 }] }, missing: ["document"] },
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
    expect(completeCriteria(parts)).toEqual([]);
    expect(missingFor(parts, 1)).toHaveLength(4);
    for (const part of parts) expect(missingSentence(part)).toMatch(/[.»]$/);
  });
});

test("questions have one key each, so that answers cannot overwrite one another", () => {
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
});
