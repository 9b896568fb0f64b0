/** What the team reads of what the public reads: gifts with a word, with a name alone, and those taken away from view. */
export const wordsFilters = { word: "Avec un mot", name: "Un nom seul", hidden: "Masqués" } as const;
export type WordsFilter = keyof typeof wordsFilters;
export const wordsFilterKeys = Object.keys(wordsFilters) as WordsFilter[];
