/** Somebody who carries the campaign, as the holder names them. */
export type Teammate = { name: string; role: string; words: string };

/** A question that the holder answers beforehand; the answer is markdown, as the story is. */
export type AnsweredQuestion = { question: string; answer: string };

/** Lengths in characters, least and most, both included; and how many lines at most. */
export const presentationLimits = {
  teammates: 12,
  name: [2, 80],
  role: [2, 80],
  words: [0, 300],
  questions: 20,
  question: [8, 160],
  answer: [10, 1500],
} as const;

/** Empty lines under those that exist, as many as there is room for; saving brings others. */
export const spareLines = (used: number, { most, spare }: { most: number; spare: number }): number => Math.min(spare, Math.max(0, most - used));
