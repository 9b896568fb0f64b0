import type { ShownAwards } from "./shown-result";

export type WinningPlace = { communeCode: string; name: string; count: number; cents: number };

/** Winners by commune, most money first. */
export function winningPlaces(winners: ShownAwards["winners"], nameOf: (communeCode: string) => string): WinningPlace[] {
  const places = new Map<string, WinningPlace>();
  for (const { communeCode, cents } of winners) {
    if (!communeCode) continue;
    const place = places.get(communeCode) ?? { communeCode, name: nameOf(communeCode), count: 0, cents: 0 };
    places.set(communeCode, { ...place, count: place.count + 1, cents: place.cents + cents });
  }
  return [...places.values()].sort((a, b) => b.cents - a.cents || a.name.localeCompare(b.name, "fr"));
}
