import { db, pool } from "#db";
import { untilGiftsChange } from "~/features/donations/pulse.server";
import { countFacets, type Facets, type Tally } from "./facets";
import type { Discovery } from "./discovery";

type Counted = { tallies: Tally[]; facets: Map<string, Facets> };

/** The pulse of no campaign is the list's (db/migrations/0105). */
const LIST = "00000000-0000-0000-0000-000000000000";
const MOST_KEPT = 2_000;

async function readTallies(): Promise<Tally[]> {
  return db.selectFrom("projectListing")
    .select((eb) => ["state", "theme", "epciCode as epci", "communeCode as commune", eb.fn.countAll<number>().as("count")])
    .groupBy(["state", "theme", "epciCode", "communeCode"]).execute();
}

/** By database: what is kept of one says nothing of another. */
const readers = new WeakMap<object, (key: string) => Promise<Counted>>();

function counted(): Promise<Counted> {
  const known = readers.get(pool()) ?? untilGiftsChange<Counted>(async (keys) => {
    const tallies = await readTallies();
    return new Map(keys.map((key) => [key, { tallies, facets: new Map() }]));
  });
  readers.set(pool(), known);
  return known(LIST);
}

/** Of the whole list, without words; counted again only once the list changed (docs/decisions/shown-gifts.md). */
export async function listFacets({ state, theme, epci, commune }: Discovery): Promise<Facets> {
  const { tallies, facets } = await counted();
  const key = [state, theme, epci, commune].join("|");
  const known = facets.get(key) ?? countFacets(tallies, { state, theme, epci, commune });
  if (facets.size > MOST_KEPT) facets.clear();
  facets.set(key, known);
  return known;
}
