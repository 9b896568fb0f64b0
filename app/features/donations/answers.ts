import { questionLimits, type RewardQuestion } from "~/features/campaigns/reward-questions";
import { DomainError } from "~/lib/errors";

/** As typed: one list for each unit, in the order of the questions. */
export type WrittenAnswers = readonly (readonly string[])[];

/** What the donor answered beside the question as it read that day; an empty answer was none. */
export type Answer = { question: string; answer: string };

export const writtenOf = (units: readonly (readonly Answer[])[]): string[][] => units.map((unit) => unit.map(({ answer }) => answer));

type Asking = { questions: readonly RewardQuestion[]; quantity: number };

/** What the gift keeps: every unit, every question, its words as they are now. A reward that asks nothing keeps nothing. */
export const answersOf = ({ questions, quantity }: Asking, written: WrittenAnswers): Answer[][] =>
  questions.length === 0
    ? []
    : Array.from({ length: quantity }, (_, unit) => questions.map(({ label }, index) => ({ question: label, answer: written[unit]?.[index]?.trim() ?? "" })));

function faultOf({ label, kind, choices, required }: RewardQuestion, answer: string, field: string): DomainError[] {
  if (answer === "") return required ? [new DomainError(kind === "choice" ? "donations.choice_missing" : "donations.answer_missing", { label }, field)] : [];
  if (answer.length > questionLimits.answer) return [new DomainError("donations.answer_long", { max: questionLimits.answer }, field)];
  return kind === "choice" && !choices.includes(answer) ? [new DomainError("donations.answer_unknown", { label }, field)] : [];
}

/** The form's name of an answer, for the line at this place of the page. */
export const answerField = (place: number, unit: number, index: number): string => `lines[${place}].units[${unit}].answers[${index}]`;

/** What is wrong in the answers of one chosen reward, each beside its field. Asked once for each unit: two shirts, two sizes. */
export const answerRefusals = (asking: Asking, written: WrittenAnswers, place: number): DomainError[] =>
  answersOf(asking, written).flatMap((unit, number) => unit.flatMap(({ answer }, index) => faultOf(asking.questions[index]!, answer, answerField(place, number, index))));

const trimmed = (unit: readonly string[]) => unit.map((answer) => answer.trim()).join("\n").trimEnd();

/** The same for answers that say the same, whatever is left empty at the end. */
export const answersKey = (written: WrittenAnswers, quantity: number): string =>
  written.slice(0, quantity).map(trimmed).join("\n\n").trimEnd();

/** « Taille : M », one text for each unit; numbered when there are several. */
export const answerTexts = (units: readonly (readonly Answer[])[]): string[] =>
  units.flatMap((unit, index) => {
    const said = unit.filter(({ answer }) => answer !== "").map(({ question, answer }) => `${question}\u00a0: ${answer}`).join(", ");
    return said ? [units.length > 1 ? `n°\u00a0${index + 1}, ${said}` : said] : [];
  });
