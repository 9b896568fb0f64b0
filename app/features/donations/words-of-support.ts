/** What the team reads of what the public reads: gifts with a word, with a name alone, and those taken away from view. */
export const wordsFilters = { word: "Avec un mot", name: "Un nom seul", hidden: "Masqués" } as const;
export type WordsFilter = keyof typeof wordsFilters;
export const wordsFilterKeys = Object.keys(wordsFilters) as WordsFilter[];

export const wordsPerPage = 30;

/** The last gift of a page, by which the next one begins. */
export interface WordsMark {
  chargedAt: Date;
  id: string;
}

export const writeMark = ({ chargedAt, id }: WordsMark): string => `${chargedAt.toISOString()}_${id}`;

/** Null for anything but a mark: the list begins at its beginning then. */
export function readMark(text: string | null): WordsMark | null {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  const chargedAt = new Date(at ?? NaN);
  return id && !Number.isNaN(chargedAt.getTime()) ? { chargedAt, id } : null;
}
