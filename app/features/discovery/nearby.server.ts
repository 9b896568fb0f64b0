import { sql } from "kysely";
import { db } from "#db";
import { communeName, resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { neighboursOf } from "~/features/territory/territory-map.server";
import type { TerritoryMap } from "~/features/territory/territory-map";
import { DomainError } from "~/lib/errors";
import type { Discovery } from "./discovery";
import { listFacets } from "./facets.server";
import { nearestPlaces, type Nearby } from "./nearby";

/** As near as two words that a slip of the keyboard sets apart. */
const NEAR = 0.4;

/** The commune whose name is nearest to these words, by its trigrams; null when none is near. */
async function nearestName(words: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select commune_code as code from official_place, lateral (select similarity(unaccent(name), unaccent(${words})) as near) s
    where near >= ${NEAR} order by near desc, commune_code like ${`${territory().code}%`} desc, commune_code limit 1`.execute(db);
  return rows[0]?.code ?? null;
}

/** The commune that somebody looks in: the filter's, or what the words name and nothing else. */
async function communeMeant({ commune, words }: Discovery): Promise<string | null> {
  if (commune) return commune;
  if (!words) return null;
  try {
    return resolveCommune(words, territory().code).code;
  } catch (error) {
    if (error instanceof DomainError) return nearestName(words);
    throw error;
  }
}

/** Where to look when a commune has nothing; null when no commune is meant or nothing is listed anywhere. */
export async function findNearby(asked: Discovery, map: TerritoryMap): Promise<Nearby | null> {
  const commune = await communeMeant(asked);
  if (!commune) return null;
  const { communes } = await listFacets({ ...asked, commune: null, epci: null });
  const places = nearestPlaces(neighboursOf(map, commune), communes).map((place) => ({ ...place, name: communeName(place.commune) }));
  return places.length === 0 ? null : { name: communeName(commune), places };
}
