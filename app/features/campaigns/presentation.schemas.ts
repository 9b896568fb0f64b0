import { z } from "zod";
import { formatCount } from "~/lib/money";
import { presentationLimits as limits } from "./presentation";

type Length = readonly [number, number];

const typed = z.string().trim().optional().transform((text) => text ?? "");

const fault = (text: string, [min, max]: Length, missing: string): string | null => {
  if (text.length < min) return missing;
  return text.length > max ? `Raccourcissez ce texte\u00a0: ${formatCount(max)} caractères au plus.` : null;
};

/** Says what is wrong beside each field that has something wrong; a line left wholly empty has nothing wrong. */
const checked = <K extends string>(rules: Record<K, { length: Length; missing: string }>) => (line: Record<K, string>, context: z.RefinementCtx): void => {
  const names = Object.keys(rules) as K[];
  if (names.every((name) => !line[name])) return;
  for (const name of names) {
    const message = fault(line[name], rules[name].length, rules[name].missing);
    if (message) context.addIssue({ code: "custom", path: [name], message });
  }
};

const teammate = z.object({ name: typed, role: typed, words: typed }).superRefine(
  checked({
    name: { length: limits.name, missing: "Écrivez un nom ou un prénom." },
    role: { length: limits.role, missing: "Dites ce que cette personne fait, par exemple « Boulangère »." },
    words: { length: limits.words, missing: "" },
  }),
);

const answered = z.object({ question: typed, answer: typed }).superRefine(
  checked({
    question: { length: limits.question, missing: "Écrivez la question en quelques mots, par exemple « Et si l’objectif n’est pas atteint\u00a0? »." },
    answer: { length: limits.answer, missing: "Écrivez la réponse, en une phrase au moins." },
  }),
);

/** Lines left wholly empty are left out: emptying a line removes it. */
export const teammatesSchema = z
  .object({ lines: z.array(teammate).max(limits.teammates, `${limits.teammates} personnes au plus.`).default([]) })
  .transform(({ lines }) => ({ lines: lines.filter(({ name }) => name) }));
export type TeammatesInput = z.output<typeof teammatesSchema>;
export type TeammatesForm = z.input<typeof teammatesSchema>;

/** As above. */
export const answersSchema = z
  .object({ lines: z.array(answered).max(limits.questions, `${limits.questions} questions au plus.`).default([]) })
  .transform(({ lines }) => ({ lines: lines.filter(({ question }) => question) }));
export type AnswersInput = z.output<typeof answersSchema>;
export type AnswersForm = z.input<typeof answersSchema>;
