export type NearPlace = { commune: string; name: string; km: number; count: number };
export type Nearby = { name: string; places: NearPlace[] };

export const NEAR_KM = 20;
const SHOWN = 6;

/** Communes with something listed, those within reach; none there: the nearest. `neighbours` come nearest first. */
export function nearestPlaces(neighbours: readonly { communeCode: string; km: number }[], counts: Readonly<Record<string, number>>): Omit<NearPlace, "name">[] {
  const places = neighbours.flatMap(({ communeCode, km }) => (counts[communeCode] ? [{ commune: communeCode, km: Math.max(1, Math.round(km)), count: counts[communeCode] }] : []));
  const near = places.filter(({ km }) => km < NEAR_KM);
  return (near.length > 0 ? near : places.slice(0, 1)).slice(0, SHOWN);
}
