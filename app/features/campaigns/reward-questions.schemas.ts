import { z } from "zod";
import { choicesOf, questionKindKeys, questionLimits, type RewardQuestion } from "./reward-questions";

const { label: labelLength, choices: choicesCount, choice: choiceLength, perReward } = questionLimits;

const written = z.object({
  label: z.string().trim().optional(),
  kind: z.enum(questionKindKeys, "Dites comment on répond.").default("text"),
  choices: z.string().optional(),
  required: z.boolean().default(false),
});
type Written = z.output<typeof written>;

function choicesFault(choices: string[]): string | null {
  if (choices.length < choicesCount[0]) return "Écrivez au moins deux réponses, une par ligne.";
  if (choices.length > choicesCount[1]) return `Écrivez au plus ${choicesCount[1]} réponses.`;
  return choices.some((choice) => choice.length > choiceLength) ? `Raccourcissez vos réponses\u00a0: ${choiceLength} caractères au plus chacune.` : null;
}

function labelFault({ label = "", choices = "" }: Written): string | null {
  if (!label) return choicesOf(choices).length > 0 ? "Écrivez la question, ou effacez ses réponses." : null;
  if (label.length < labelLength[0]) return "Écrivez votre question en quelques mots, par exemple « Taille du tee-shirt ».";
  return label.length > labelLength[1] ? `Raccourcissez cette question\u00a0: ${labelLength[1]} caractères au plus.` : null;
}

const question = written.superRefine((one, context) => {
  const label = labelFault(one);
  if (label) context.addIssue({ code: "custom", path: ["label"], message: label });
  const choices = one.label && one.kind === "choice" ? choicesFault(choicesOf(one.choices ?? "")) : null;
  if (choices) context.addIssue({ code: "custom", path: ["choices"], message: choices });
});

/** A question left empty is left out: emptying it removes it. */
const toQuestion = ({ label, kind, choices, required }: Written): RewardQuestion[] =>
  label ? [{ label, kind, required, choices: kind === "choice" ? choicesOf(choices ?? "") : [] }] : [];

export const questionsSchema = z.array(question).max(perReward, `Posez au plus ${perReward} questions.`).default([]).transform((all) => all.flatMap(toQuestion));
