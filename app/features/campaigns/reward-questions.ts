/** How a donor answers. */
export const questionKinds = { text: "une réponse courte, écrite", choice: "un choix dans une liste" } as const;
export type QuestionKind = keyof typeof questionKinds;
export const questionKindKeys = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]];

/** What the holder must know to hand a reward over: « Taille du tee-shirt ». Asked once for each unit. */
export type RewardQuestion = { label: string; kind: QuestionKind; choices: string[]; required: boolean };

/** A few at most: each one more is a gift less. Lengths in characters. */
export const questionLimits = { perReward: 3, label: [3, 80], choice: 60, choices: [2, 12], answer: 120 } as const;

/** The answers of a list, as they are typed: one a line. */
export const choicesOf = (text: string): string[] => [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];

/** « Taille du tee-shirt (S, M, L) ». */
export const questionWords = ({ label, choices, required }: RewardQuestion): string =>
  `${label}${choices.length > 0 ? ` (${choices.join(", ")})` : ""}${required ? "" : ", facultatif"}`;
