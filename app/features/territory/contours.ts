import { geoIdentity, geoPath } from "d3-geo";
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

export type Contour = { communeCode: string; path: string; x: number; y: number };
export type TerritoryDrawing = { width: number; height: number; contours: Contour[] };

const WIDTH = 1000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** East and west are drawn nearer, as they are at this latitude: fit for one département. */
function flattened({ features }: ContourFile) {
  const latitudes = features.flatMap(({ geometry: { coordinates } }) => coordinates.flat(4).filter((_, index) => index % 2 === 1));
  const narrow = Math.cos(radians(latitudes.reduce((sum, one) => sum + one, 0) / latitudes.length));
  const points = (list: number[][]) => list.map(([longitude = 0, latitude = 0]) => [longitude * narrow, latitude]);
  return {
    type: "FeatureCollection" as const,
    features: features.map(({ properties, geometry: shape }) => ({
      type: "Feature" as const, properties,
      geometry: { type: "MultiPolygon" as const, coordinates: (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).map((polygon) => polygon.map(points)) },
    })),
  };
}

/** Contours as SVG paths on one drawing, whole units; and where each commune's mark stands. */
export function drawContours(file: ContourFile): TerritoryDrawing {
  const flat = flattened(file);
  const [[left, top], [right, bottom]] = geoPath(geoIdentity().reflectY(true)).bounds(flat);
  const scale = WIDTH / (right - left);
  const path = geoPath(geoIdentity().reflectY(true).scale(scale).translate([-left * scale, -top * scale])).digits(0);
  const contours = flat.features.map((feature): Contour => {
    const [x, y] = path.centroid(feature);
    return { communeCode: feature.properties.code, path: path(feature) ?? "", x: Math.round(x), y: Math.round(y) };
  });
  return { width: WIDTH, height: Math.ceil((bottom - top) * scale), contours: contours.filter((contour) => contour.path) };
}
