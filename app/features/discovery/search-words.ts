import { themeKeys, themes, type ThemeKey } from "~/features/territory/themes";

const MOST_TOKENS = 8;
/** Shorter beginnings of words match too much. */
const LEAST_FOR_THEME = 4;

/** As the database compares: without accents, capitals or ligatures. */
export const plainText = (text: string): string =>
  text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").normalize("NFD").replace(/\p{Diacritic}/gu, "");

/** Words of a search, plain, without those of one letter. */
export const searchTokens = (words: string): string[] =>
  [...new Set((plainText(words).match(/[a-z0-9]+/g) ?? []).filter((token) => token.length > 1))].slice(0, MOST_TOKENS);

/** Needs whose name has a word that begins so: « culture » finds every project of that need. */
export const themesNamed = (token: string): ThemeKey[] =>
  token.length < LEAST_FOR_THEME ? [] : themeKeys.filter((key) => searchTokens(themes[key]).some((word) => word.startsWith(token)));
