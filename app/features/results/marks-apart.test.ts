import { expect, test } from "vitest";
import { marksApart } from "./marks-apart";

const gap = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

test("marks that hide one another part; those that stand alone stay", () => {
  const alone = { x: 500, y: 500 };
  const [a, b, c, d] = marksApart([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 0 }, alone], 60);
  for (const [one, other] of [[a, b], [a, c], [b, c]] as const) expect(gap(one!, other!)).toBeGreaterThan(58);
  expect(d).toEqual(alone);
});
