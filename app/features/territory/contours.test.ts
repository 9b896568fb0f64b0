import { describe, expect, test } from "vitest";
import { contourFileSchema, drawContours } from "./contours";
import { distanceKm } from "./territory-map";

const square = (west: number, south: number) => [[[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]];
const commune = (code: string, coordinates: number[][][]) => ({ type: "Feature", properties: { code, nom: code }, geometry: { type: "Polygon", coordinates } });
const file = { type: "FeatureCollection", features: [commune("62041", square(2, 50)), commune("62119", square(2.1, 50.1))] };

describe("contours of communes as a drawing", () => {
  const drawing = drawContours(contourFileSchema.parse(file), () => "200069037");

  test("north is up, east is right, and it is as wide as asked", () => {
    const [arras, bethune] = drawing.contours;
    expect(drawing.width).toBe(1000);
    expect(bethune!.x).toBeGreaterThan(arras!.x);
    expect(bethune!.y).toBeLessThan(arras!.y);
    expect(arras!.path).toMatch(/^M\d+,\d+(L\d+,\d+)+Z$/);
  });

  test("a degree east is shorter than a degree north, and nothing is left empty around", () => {
    expect(drawing.height / drawing.width).toBeCloseTo(1 / Math.cos((50.1 * Math.PI) / 180), 1);
    expect(drawing.contours.map(({ path }) => path).join()).toMatch(/[ML,]0,|,0[LZ]/);
  });

  test("distances are read on the drawing", () => {
    const [arras, bethune] = drawing.contours;
    expect(distanceKm(drawing, arras!, bethune!)).toBeCloseTo(Math.hypot(11.12, 11.12 * Math.cos((50.1 * Math.PI) / 180)), 0);
  });

  test("a group is the shape of its communes together; communes that touch share one line", () => {
    const neighbours = { ...file, features: [commune("62041", square(2, 50)), commune("62119", square(2.1, 50))] };
    const { groups, contours, lines } = drawContours(contourFileSchema.parse(neighbours), () => "200069037");
    expect(groups).toHaveLength(1);
    expect(groups[0]!.x).toBeCloseTo((contours[0]!.x + contours[1]!.x) / 2, -1);
    expect(lines).toMatch(/^M\d+,\d+L\d+,\d+$/);
  });

  test.each([["no list", {}], ["a point", { ...file, features: [{ ...file.features[0], geometry: { type: "Point", coordinates: [2, 50] } }] }], ["no code", { ...file, features: [{ ...file.features[0], properties: { nom: "x" } }] }]])("%s is no file of contours", (_, wrong) => expect(contourFileSchema.safeParse(wrong).success).toBe(false));
});
