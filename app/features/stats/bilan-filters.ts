import { addDays, formatShortDate } from "~/lib/dates";

/** Both days included, `YYYY-MM-DD` in Paris; absent ends are open. */
export type BilanFilters = {
  from?: string | undefined;
  to?: string | undefined;
  theme?: string | undefined;
  epci?: string | undefined;
  commune?: string | undefined;
  partnerId?: string | undefined;
};

export const filterNames = { from: "du", to: "au", theme: "besoin", epci: "epci", commune: "commune", partnerId: "partenaire" } as const satisfies Record<keyof BilanFilters, string>;
const keys = Object.keys(filterNames) as (keyof BilanFilters)[];

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const fits: Record<keyof BilanFilters, (text: string) => boolean> = {
  from: isDay,
  to: isDay,
  theme: (text) => /^[a-z-]{2,30}$/.test(text),
  epci: (text) => /^\d{9}$/.test(text),
  commune: (text) => /^\d[\dAB]\d{3}$/.test(text),
  partnerId: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
};

/** What was typed, what counts of it, and what is wrong beside its field: a wrong end is left open. */
export type ReadFilters = { filters: BilanFilters; typed: BilanFilters; errors: Partial<Record<"from" | "to", string>> };

const notADay = "Écrivez une date du calendrier, par exemple 31/12/2026.";

export function readBilanFilters(url: string): ReadFilters {
  const said = new URL(url).searchParams;
  const typed: BilanFilters = {};
  const filters: BilanFilters = {};
  for (const key of keys) {
    const text = (said.get(filterNames[key]) ?? "").trim();
    if (!text) continue;
    typed[key] = text.slice(0, 40);
    if (fits[key](text)) filters[key] = text;
  }
  const errors: ReadFilters["errors"] = {};
  for (const end of ["from", "to"] as const) if (typed[end] && !filters[end]) errors[end] = notADay;
  if (filters.from && filters.to && filters.to < filters.from) {
    errors.to = `Cette date vient avant le début de la période, le ${formatShortDate(`${filters.from}T12:00:00Z`)}.`;
    delete filters.to;
  }
  return { filters, typed, errors };
}

const lastOfMonth = (calendarDay: string) => addDays(`${addDays(`${calendarDay.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);

/** Neither end cuts a month. */
export const inWholeMonths = ({ from, to }: BilanFilters): boolean => (from === undefined || from.endsWith("-01")) && (to === undefined || to === lastOfMonth(to));

/** In public, whole months: two periods a day apart would tell one person's step. No partner and no commune either. */
export const forEverybody = ({ from, to, theme, epci }: BilanFilters): BilanFilters => ({
  ...(from && { from: `${from.slice(0, 7)}-01` }),
  ...(to && { to: lastOfMonth(to) }),
  ...(theme && { theme }),
  ...(epci && { epci }),
});

/** The address of the same page under these filters. */
export function filtersQuery(filters: BilanFilters): string {
  const query = new URLSearchParams();
  for (const key of keys) if (filters[key]) query.set(filterNames[key], filters[key]);
  const text = query.toString();
  return text && `?${text}`;
}

export type Preset = { label: string; from?: string; to?: string };

const wholeYear = (year: number): Preset => ({ label: String(year), from: `${year}-01-01`, to: `${year}-12-31` });

/** `today`: YYYY-MM-DD in Paris. */
export function presets(today: string): Preset[] {
  const year = Number(today.slice(0, 4));
  return [{ label: "Depuis l’origine" }, wholeYear(year), wholeYear(year - 1), wholeYear(2022), { label: "Octobre 2016 à septembre 2017", from: "2016-10-01", to: "2017-09-30" }];
}

/** « du 1er octobre 2016 au 30 septembre 2017 » */
export function periodInWords({ from, to }: BilanFilters): string {
  const say = (calendarDay: string) => formatShortDate(`${calendarDay}T12:00:00Z`);
  if (from && to) return `du ${say(from)} au ${say(to)}`;
  if (from) return `depuis le ${say(from)}`;
  return to ? `jusqu’au ${say(to)}` : "depuis l’origine";
}
