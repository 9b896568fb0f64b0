import { sql } from "kysely";
import { db, pool } from "#db";
import { untilGiftsChange } from "~/features/donations/pulse.server";
import type { Discovery, ListedState } from "./discovery";
import { sumOf, type Facets } from "./facets";
import { meets, type Filters } from "./listing.server";

/** What was counted, filter by filter, until the list changes. */
type Counted = Map<string, Facets>;

/** The pulse of no campaign is the list's (db/migrations/0105). */
const LIST = "00000000-0000-0000-0000-000000000000";
const MOST_KEPT = 500;

type Row = { dimension: "states" | "themes" | "epcis" | "communes"; key: string; count: number };

/** As `countFacets` says it, by the database: each choice with the other filters as they are. */
async function readFacets({ state, theme, epci, commune }: Filters): Promise<Facets> {
  const counts = (dimension: Row["dimension"], column: string, others: Partial<Filters>) => sql`
    select ${dimension} as dimension, ${sql.ref(column)}::text as key, count(*)::int as count from project_listing
    where ${sql.ref(column)} is not null and ${meets(others)} group by 2`;
  const { rows } = await sql<Row>`
    ${counts("states", "state", { theme, epci, commune })} union all ${counts("themes", "theme", { state, epci, commune })}
    union all ${counts("epcis", "epci_code", { state, theme })} union all ${counts("communes", "commune_code", { state, theme, epci })}`.execute(db);
  const of = (dimension: Row["dimension"]) => Object.fromEntries(rows.filter((row) => row.dimension === dimension).map(({ key, count }) => [key, count]));
  const states: Partial<Record<ListedState, number>> = of("states");
  return { total: state === null ? sumOf(states) : (states[state] ?? 0), states, themes: of("themes"), epcis: of("epcis"), communes: of("communes") };
}

/** By database: what is kept of one says nothing of another. */
const readers = new WeakMap<object, (key: string) => Promise<Counted>>();

function counted(): Promise<Counted> {
  const known = readers.get(pool()) ?? untilGiftsChange<Counted>((keys) => Promise.resolve(new Map(keys.map((key) => [key, new Map<string, Facets>()]))));
  readers.set(pool(), known);
  return known(LIST);
}

/** Of the whole list, without words; counted again only once the list changed (docs/decisions/shown-gifts.md). */
export async function listFacets({ state, theme, epci, commune }: Pick<Discovery, keyof Filters>): Promise<Facets> {
  const kept = await counted();
  const key = [state, theme, epci, commune].join("|");
  const facets = kept.get(key) ?? (await readFacets({ state, theme, epci, commune }));
  if (kept.size > MOST_KEPT) kept.clear();
  kept.set(key, facets);
  return facets;
}
