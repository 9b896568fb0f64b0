import { db } from "#db";
import approximate from "./approximate-map.json";
import { territory } from "./current.server";
import { findEpci } from "./epcis.server";
import { distanceKm, sourceWords, type MapPoint, type TerritoryMap } from "./territory-map";

type Kept = { version: string; map: TerritoryMap };
let kept: Kept | undefined;

const groupName = (code: string) => findEpci(code)?.name ?? code;

/** What packages know, for as long as no contours were imported. */
const approximateMap: TerritoryMap = {
  version: "approximative", approximate: true, source: approximate.source, width: approximate.width, height: approximate.height,
  kmPerUnit: approximate.kmPerUnit, outline: approximate.outline, lines: "",
  groups: approximate.groups.map((group) => ({ ...group, name: groupName(group.code) })),
  points: new Map(Object.entries(approximate.points).map(([code, [x = 0, y = 0]]) => [code, { x, y }])),
};

async function readImported(version: string): Promise<TerritoryMap> {
  const own = territory().code;
  const [drawing, groups, communes] = await Promise.all([
    db.selectFrom("territoryDrawing").select(["width", "height", "source", "kmPerUnit", "outline", "lines"]).where("territory", "=", own).executeTakeFirstOrThrow(),
    db.selectFrom("epciContour").select(["epciCode as code", "path", "x", "y"]).where("territory", "=", own).orderBy("epciCode").execute(),
    db.selectFrom("communeContour").select(["communeCode", "x", "y"]).where("territory", "=", own).execute(),
  ]);
  const points = new Map(communes.map(({ communeCode, x, y }): [string, MapPoint] => [communeCode, { x, y }]));
  return { ...drawing, version, approximate: false, groups: groups.map((group) => ({ ...group, name: groupName(group.code) })), points };
}

/** The territory as it is drawn today: official contours once they were imported, an approximate map before. */
export async function readTerritoryMap(): Promise<TerritoryMap> {
  const found = await db.selectFrom("territoryDrawing").select("importedAt").where("territory", "=", territory().code).executeTakeFirst();
  if (!found) return approximateMap;
  const version = String(found.importedAt.getTime());
  if (kept?.version !== version) kept = { version, map: await readImported(version) };
  return kept.map;
}

export type DrawnPlace = MapPoint & { communeCode: string; /** None before official contours were imported. */ path: string | null };
export type DrawnTerritory = { width: number; height: number; source: string; version: string; places: DrawnPlace[] };

/** The ground of the map with these communes marked. */
export async function drawTerritory(communeCodes: readonly string[]): Promise<DrawnTerritory> {
  const map = await readTerritoryMap();
  const codes = [...new Set(communeCodes)];
  const shapes = codes.length === 0 || map.approximate ? [] : await db.selectFrom("communeContour").select(["communeCode", "path"]).where("territory", "=", territory().code).where("communeCode", "in", codes).execute();
  const paths = new Map(shapes.map(({ communeCode, path }) => [communeCode, path]));
  const places = codes.flatMap((communeCode) => {
    const point = map.points.get(communeCode);
    return point ? [{ communeCode, ...point, path: paths.get(communeCode) ?? null }] : [];
  });
  return { width: map.width, height: map.height, source: sourceWords(map), version: map.version, places };
}

/** Communes around this one, nearest first; straight kilometres between their middles. */
export function neighboursOf(map: TerritoryMap, communeCode: string): { communeCode: string; km: number }[] {
  const from = map.points.get(communeCode);
  if (!from) return [];
  return [...map.points].map(([code, point]) => ({ communeCode: code, km: distanceKm(map, from, point) })).filter((other) => other.communeCode !== communeCode).sort((a, b) => a.km - b.km);
}
