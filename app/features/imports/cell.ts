import { themeKeys, themes } from "~/features/territory/themes";
import { parseEuros } from "~/lib/money";
import { MAX_CELL, plainHeading } from "./import";

/** What a cell says, or the French sentence why it says nothing we can keep. */
export type Read<T> = { value: T | null } | { error: string };

/** Our own exports put an apostrophe before what would be a formula: it comes off, and the text stays text. */
export const cleanText = (text: string): string => text.replace(/^'(?=[\s\u00a0]*[=+\-@|%])/u, "").replace(/\u0000/g, "").trim();

export function readText(text: string): Read<string> {
  const clean = cleanText(text);
  if (clean.length > MAX_CELL) return { error: `Ce texte dépasse ${MAX_CELL} caractères.` };
  return { value: clean || null };
}

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const dayForms: [RegExp, (parts: RegExpExecArray) => [number, number, number]][] = [
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}:00(?::00)?)?$/, (p) => [Number(p[3]), Number(p[2]), Number(p[1])]],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/, (p) => [2000 + Number(p[3]), Number(p[2]), Number(p[1])]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/, (p) => [Number(p[1]), Number(p[2]), Number(p[3])]],
];

/** French dates and ISO dates, none to come; the answer is `YYYY-MM-DD`. `today` too. */
export function readDay(text: string, today: string): Read<string> {
  const clean = cleanText(text);
  if (!clean) return { value: null };
  for (const [form, order] of dayForms) {
    const match = form.exec(clean);
    if (!match) continue;
    const [year, month, day] = order(match);
    if (!isDay(year, month, day) || year < 1990) return { error: `« ${clean} » n’est pas une date du calendrier.` };
    const value = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return value > today ? { error: `« ${clean} » est une date à venir.` } : { value };
  }
  return { error: `« ${clean.slice(0, 40)} » n’est pas une date. Écrivez par exemple 31/10/2017.` };
}

export function readEuros(text: string): Read<number> {
  const clean = cleanText(text);
  if (!clean) return { value: null };
  const cents = parseEuros(clean.replace(/euros?$/i, ""));
  return cents === null ? { error: `« ${clean.slice(0, 40)} » n’est pas un montant. Écrivez par exemple 1 245,50.` } : { value: cents };
}

export function readCount(text: string): Read<number> {
  const clean = cleanText(text).replace(/[\s\u00a0\u202f]/g, "");
  if (!clean) return { value: null };
  return /^\d{1,7}$/.test(clean) ? { value: Number(clean) } : { error: `« ${clean.slice(0, 40)} » n’est pas un nombre entier.` };
}

const yes = ["oui", "o", "x", "1", "vrai", "reussie", "reussi", "succes", "aboutie"];
const no = ["non", "n", "0", "faux", "echec", "echouee", "non aboutie"];

export function readYes(text: string): Read<boolean> {
  const plain = plainHeading(cleanText(text));
  if (!plain) return { value: null };
  if (yes.includes(plain)) return { value: true };
  return no.includes(plain) ? { value: false } : { error: `« ${text.slice(0, 40)} » : écrivez oui ou non.` };
}

const byName = new Map(themeKeys.flatMap((key) => [[plainHeading(key), key], [plainHeading(themes[key]), key]]));

export function readTheme(text: string): Read<string> {
  const plain = plainHeading(cleanText(text));
  if (!plain) return { value: null };
  const value = byName.get(plain);
  return value ? { value } : { error: `« ${text.slice(0, 40)} » n’est aucun des quinze besoins locaux.` };
}
