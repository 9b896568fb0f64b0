import { sourceWords, type TerritoryMap } from "~/features/territory/territory-map";
import { discoveryPath, type Discovery } from "./discovery";
import type { Facets } from "./facets";

export type MapGroup = { code: string; name: string; path: string; count: number; /** 0 to 3, four tints. */ tint: number; to: string; chosen: boolean };
export type MapMark = { code: string; name: string; x: number; y: number; count: number; to: string; chosen: boolean; /** Its name is written beside it. */ named: boolean };
export type DiscoveryMap = { width: number; height: number; version: string; outline: string; source: string; groups: MapGroup[]; marks: MapMark[] };

/** Above these, a darker tint. */
export const tintSteps = [1, 4, 9] as const;
/** More marks than that hide one another, and weigh. */
const MOST_MARKS = 60;
const MOST_NAMES = 9;
/** Units between two names. */
const NAME_WIDTH = 190;
const NAME_HEIGHT = 44;

export const tintOf = (count: number): number => tintSteps.filter((least) => count >= least).length;

/** The largest first, as long as none covers another. */
function namedMarks(marks: readonly Omit<MapMark, "named">[]): MapMark[] {
  const placed: { x: number; y: number }[] = [];
  return marks.map((mark) => {
    const free = placed.length < MOST_NAMES && placed.every(({ x, y }) => Math.abs(x - mark.x) > NAME_WIDTH || Math.abs(y - mark.y) > NAME_HEIGHT);
    if (free) placed.push(mark);
    return { ...mark, named: free };
  });
}

/** The commune that was chosen, then those with most: addresses and names are made of these alone, not of nine hundred. */
const shownCommunes = (map: TerritoryMap, chosenCode: string | null, counts: Facets["communes"]) =>
  Object.entries(counts).filter(([code]) => map.points.has(code)).map(([code, count]) => ({ code, count, chosen: code === chosenCode }))
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_MARKS);

/** The same filters as the list: a group or a commune is one more choice in the same address. */
export function drawDiscovery(map: TerritoryMap, asked: Discovery, facets: Facets, nameOf: (communeCode: string) => string): DiscoveryMap {
  const marks = shownCommunes(map, asked.commune, facets.communes).map(({ code, count, chosen }) => (
    { code, name: nameOf(code), ...map.points.get(code)!, count, chosen, to: discoveryPath(asked, { commune: chosen ? null : code }) }));
  const groups = map.groups.map(({ code, name, path }) => {
    const count = facets.epcis[code] ?? 0;
    const chosen = asked.epci === code;
    return { code, name, path, count, tint: tintOf(count), chosen, to: discoveryPath(asked, { epci: chosen ? null : code, commune: null }) };
  });
  return { width: map.width, height: map.height, version: map.version, outline: map.outline, source: sourceWords(map), groups, marks: namedMarks(marks) };
}
