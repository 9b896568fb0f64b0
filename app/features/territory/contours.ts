import { geoIdentity, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { MultiPolygon, Topology } from "topojson-specification";
import { z } from "zod";

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4);
const geometry = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

/** Communes as the State's geo API gives them (`?format=geojson&geometry=contour&fields=code,nom`), in WGS84. */
export const contourFileSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), properties: z.object({ code: z.string().regex(/^[0-9AB]{5}$/), nom: z.string() }), geometry })).min(1),
});

export type ContourFile = z.output<typeof contourFileSchema>;

/** An SVG path, and the point where its mark or its name stands. */
export type Shape = { path: string; x: number; y: number };
export type TerritoryDrawing = {
  width: number;
  height: number;
  /** Kilometres that one unit of the drawing is long: distances are read on the drawing. */
  kmPerUnit: number;
  outline: string;
  /** Between communes. */
  lines: string;
  contours: (Shape & { communeCode: string })[];
  groups: (Shape & { code: string })[];
};

const WIDTH = 1000;
/** A bend that covers less is straightened, in square units. */
const LEAST_BEND = 6;
const KM_PER_DEGREE = 111.195;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Flat = { type: "FeatureCollection"; features: { type: "Feature"; properties: { code: string }; geometry: { type: "MultiPolygon"; coordinates: number[][][][] } }[] };
type Communes = { type: "GeometryCollection"; geometries: (MultiPolygon & { properties: { code: string } })[] };
type Communal = Topology<{ communes: Communes }>;

/** East and west are drawn nearer, as they are at this latitude: fit for one département. */
function flattened({ features }: ContourFile): Flat {
  const latitudes = features.flatMap(({ geometry: { coordinates } }) => coordinates.flat(4).filter((_, index) => index % 2 === 1));
  const narrow = Math.cos(radians(latitudes.reduce((sum, one) => sum + one, 0) / latitudes.length));
  const points = (list: number[][]) => list.map(([longitude = 0, latitude = 0]) => [longitude * narrow, latitude]);
  return {
    type: "FeatureCollection",
    features: features.map(({ properties: { code }, geometry: shape }) => ({
      type: "Feature", properties: { code },
      geometry: { type: "MultiPolygon", coordinates: (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).map((polygon) => polygon.map(points)) },
    })),
  };
}

/** Units of the drawing: north up, nothing empty around. */
function scaled(flat: Flat) {
  const [[left, top], [right, bottom]] = geoPath(geoIdentity().reflectY(true)).bounds(flat);
  const scale = WIDTH / (right - left);
  const place = ([x = 0, y = 0]: number[]) => [(x - left) * scale, (-y - top) * scale];
  const features = flat.features.map((one) => ({ ...one, geometry: { ...one.geometry, coordinates: one.geometry.coordinates.map((polygon) => polygon.map((points) => points.map(place))) } }));
  return { scale, height: Math.ceil((bottom - top) * scale), communes: { ...flat, features } };
}

const draw = geoPath(geoIdentity()).digits(0);

function shapeOf(drawn: Parameters<typeof draw>[0]): Shape {
  const [x, y] = draw.centroid(drawn);
  return { path: draw(drawn) ?? "", x: Math.round(x), y: Math.round(y) };
}

function drawGroups(map: Communal, groupOf: (communeCode: string) => string | null) {
  const { communes } = map.objects;
  const codes = new Set(communes.geometries.flatMap(({ properties }) => groupOf(properties.code) ?? []));
  return [...codes].sort().map((code) => ({ code, ...shapeOf(merge(map, communes.geometries.filter(({ properties }) => groupOf(properties.code) === code))) }));
}

/**
 * Communes, their groups and the lines between them as SVG paths on one drawing, in whole units. Borders are shared: what is
 * made simpler for one commune is for its neighbour, and no gap opens.
 */
export function drawContours(file: ContourFile, groupOf: (communeCode: string) => string | null): TerritoryDrawing {
  const { scale, height, communes } = scaled(flattened(file));
  const whole = topology({ communes }) as Topology as Communal;
  const map = simplify(presimplify(whole), LEAST_BEND) as Communal;
  const contours = feature(map, map.objects.communes).features.map((one) => ({ communeCode: one.properties.code, ...shapeOf(one) }));
  return {
    width: WIDTH, height, kmPerUnit: KM_PER_DEGREE / scale,
    outline: draw(merge(map, map.objects.communes.geometries)) ?? "",
    lines: draw(mesh(map, map.objects.communes, (a, b) => a !== b)) ?? "",
    contours: contours.filter(({ path }) => path),
    groups: drawGroups(map, groupOf),
  };
}
