import { isThemeKey, type ThemeKey } from "~/features/territory/themes";

/** What a visitor looks for, from what presses most to what is over; `listing_state` in the database. */
export const listedStates = ["live", "soon", "labelled", "succeeded", "failed"] as const;
export type ListedState = (typeof listedStates)[number];

export const sorts = ["urgency", "relevance", "recent", "title"] as const;
export type Sort = (typeof sorts)[number];

/** Words of the address. */
export const stateSlugs = { live: "en-cours", soon: "a-venir", labelled: "sans-campagne", succeeded: "reussies", failed: "seuil-non-atteint" } as const satisfies Record<ListedState, string>;
export const sortSlugs = { urgency: "fin", relevance: "pertinence", recent: "recents", title: "nom" } as const satisfies Record<Sort, string>;

export type Discovery = {
  words: string;
  state: ListedState | null;
  theme: ThemeKey | null;
  epci: string | null;
  commune: string | null;
  sort: Sort;
  /** From 1. */
  page: number;
};

export const everything: Discovery = { words: "", state: null, theme: null, epci: null, commune: null, sort: "urgency", page: 1 };

/** As many cards as two columns hold well. */
export const PAGE = 12;
export const MOST_WORDS = 100;
const MOST_PAGES = 100_000;

const keyOf = <K extends string>(table: Record<K, string>, slug: string | null): K | null => (Object.keys(table) as K[]).find((key) => table[key] === slug) ?? null;

/** Best first when there are words, else what ends soonest. */
export const usualSort = (words: string): Sort => (words ? "relevance" : "urgency");

/** Reads an address; what it cannot mean is left out, since every filter is a choice in a list. */
export function readDiscovery(url: string): Discovery {
  const said = new URL(url).searchParams;
  const words = (said.get("mots") ?? "").trim().slice(0, MOST_WORDS);
  const theme = said.get("besoin") ?? "";
  const epci = said.get("epci") ?? "";
  const commune = said.get("commune") ?? "";
  const sort = keyOf(sortSlugs, said.get("tri"));
  const page = Number(said.get("page"));
  return {
    words,
    state: keyOf(stateSlugs, said.get("etat")),
    theme: isThemeKey(theme) ? theme : null,
    epci: /^\d{9}$/.test(epci) ? epci : null,
    commune: /^\d[\dAB]\d{3}$/.test(commune) ? commune : null,
    sort: sort === null || (sort === "relevance" && !words) ? usualSort(words) : sort,
    page: Number.isInteger(page) && page > 1 ? Math.min(page, MOST_PAGES) : 1,
  };
}

/** The address of the list with something else chosen; choosing goes back to the first page. */
export function discoveryPath(from: Discovery, change: Partial<Discovery> = {}): string {
  const { words, state, theme, epci, commune, sort, page } = { ...from, page: 1, ...change };
  const query = new URLSearchParams();
  const say = (name: string, value: string | null) => value && query.set(name, value);
  say("mots", words);
  say("besoin", theme);
  say("epci", epci);
  say("commune", commune);
  say("etat", state && stateSlugs[state]);
  say("tri", sort === usualSort(words) || (sort === "relevance" && !words) ? null : sortSlugs[sort]);
  say("page", page > 1 ? String(page) : null);
  const text = query.toString();
  return text ? `/projets?${text}` : "/projets";
}

export const isFiltered = ({ words, state, theme, epci, commune }: Discovery): boolean => Boolean(words || state || theme || epci || commune);
