import { criterionNumbers, type Criterion, type Grid, type Question } from "./criteria";
import type { dueChoices, NewGrid } from "./grid.schemas";

type Due = (typeof dueChoices)[number];
type QuestionForm = { key: string; label: string; hint: string; minLength: string; due: Due };
export type GridForm = {
  effectiveOn: string;
  criteria: { title: string; purpose: string; questions: QuestionForm[]; documentsAtLeast: string; documentExamples: string }[];
  reason: string;
};

const MAX_ANSWER = 3000;
const dueOf = (required: Question["required"]): Due => (required === "outside" ? "outside" : required ? "always" : "never");
const requiredOf: Record<Due, Question["required"]> = { always: true, outside: "outside", never: false };

/** The next grid begins as a copy of the last one. */
export const formFromGrid = ({ criteria }: Grid): GridForm => ({
  effectiveOn: "",
  reason: "",
  criteria: criteria.map(({ title, purpose, questions, documents }) => ({
    title, purpose,
    questions: questions.map(({ key, label, hint, minLength, required }) => ({ key, label, hint, minLength: String(minLength), due: dueOf(required) })),
    documentsAtLeast: String(documents.atLeast),
    documentExamples: documents.examples.join("\n"),
  })),
});

const linesOf = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/**
 * The criteria as they are kept. A question that goes on keeps its key; any other, and a key said twice, gets one that no grid
 * ever used, so that no answer is ever read under another question. `known`: the keys of earlier grids, by criterion.
 */
export function criteriaFrom(form: NewGrid["criteria"], version: string, known: ReadonlyMap<number, ReadonlySet<string>>): Criterion[] {
  const taken = new Set<string>();
  const keyFor = (number: number, asked: string | undefined, place: number) => {
    const key = asked && known.get(number)?.has(asked) && !taken.has(asked) ? asked : `q${version.replace("-", "n")}c${number}p${place + 1}`;
    taken.add(key);
    return key;
  };
  return criterionNumbers.map((number, index) => {
    const { title, purpose, questions, documentsAtLeast, documentExamples } = form[index]!;
    return {
      number, title, purpose,
      questions: questions.map(({ key, label, hint, minLength, due }, place) => ({ key: keyFor(number, key, place), label, hint, minLength, maxLength: MAX_ANSWER, required: requiredOf[due] })),
      documents: { atLeast: documentsAtLeast, examples: linesOf(documentExamples) },
    };
  });
}
