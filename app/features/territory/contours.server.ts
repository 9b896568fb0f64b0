import { db } from "#db";
import { territory } from "./current.server";

export type DrawnPlace = { communeCode: string; path: string; x: number; y: number };
export type DrawnTerritory = { width: number; height: number; source: string; version: string; places: DrawnPlace[] };

const drawing = () => db.selectFrom("territoryDrawing").select(["width", "height", "source", "importedAt"]).where("territory", "=", territory().code).executeTakeFirst();
const contours = () => db.selectFrom("communeContour").select(["communeCode", "path", "x", "y"]).where("territory", "=", territory().code);

/** The drawing with these communes marked; null before contours were imported. */
export async function findDrawnTerritory(communeCodes: readonly string[]): Promise<DrawnTerritory | null> {
  const found = await drawing();
  if (!found) return null;
  const places = communeCodes.length ? await contours().where("communeCode", "in", [...new Set(communeCodes)]).execute() : [];
  const { importedAt, ...rest } = found;
  return { ...rest, version: String(importedAt.getTime()), places };
}

/** Every commune as one SVG picture, or null. */
export async function drawTerritorySvg(): Promise<string | null> {
  const found = await drawing();
  if (!found) return null;
  const paths = await contours().orderBy("communeCode").execute();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${found.width} ${found.height}"><path fill="#ecdfc1" stroke="#fff" stroke-width="1.5" stroke-linejoin="round" d="${paths.map(({ path }) => path).join("")}"/></svg>`;
}
