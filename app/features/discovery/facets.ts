import type { Discovery, ListedState } from "./discovery";

/** So many projects of one kind. */
export type Tally = { state: ListedState; theme: string; epci: string | null; commune: string; count: number };

export type Facets = {
  total: number;
  /** How many there would be with this choice and the other filters as they are; absent: none. */
  states: Partial<Record<ListedState, number>>;
  themes: Record<string, number>;
  epcis: Record<string, number>;
  communes: Record<string, number>;
};

type Chosen = Pick<Discovery, "state" | "theme" | "epci" | "commune">;
type Dimension = keyof Chosen;

const dimensions = ["state", "theme", "epci", "commune"] as const satisfies readonly Dimension[];

/** Which filters it does not meet. */
const unmet = (row: Tally, chosen: Chosen): Dimension[] => dimensions.filter((dimension) => chosen[dimension] !== null && row[dimension] !== chosen[dimension]);

const add = (counts: Record<string, number>, key: string | null, count: number) => {
  if (key !== null) counts[key] = (counts[key] ?? 0) + count;
};

export const sumOf = (counts: Partial<Record<string, number>>): number => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Counts beside every choice (a commune lies in one group: choosing a group lets go of the commune), from the tallies of what the words match. */
export function countFacets(tallies: readonly Tally[], chosen: Chosen): Facets {
  const facets: Facets = { total: 0, states: {}, themes: {}, epcis: {}, communes: {} };
  for (const row of tallies) {
    const missed = unmet(row, chosen);
    const only = (...allowed: Dimension[]) => missed.every((dimension) => allowed.includes(dimension));
    if (missed.length === 0) facets.total += row.count;
    if (only("state")) add(facets.states, row.state, row.count);
    if (only("theme")) add(facets.themes, row.theme, row.count);
    if (only("epci", "commune")) add(facets.epcis, row.epci, row.count);
    if (only("commune")) add(facets.communes, row.commune, row.count);
  }
  return facets;
}
