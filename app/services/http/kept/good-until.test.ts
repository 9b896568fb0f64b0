import { expect, test } from "vitest";
import { goodUntil } from "./good-until";

const at = new Date("2026-11-26T22:59:30.500Z");
const until = (data: unknown) => goodUntil(at, data).toISOString();

test("a page is good to the end of its minute: 23:59:59 in Paris is followed by another day", () => {
  expect(until({})).toBe("2026-11-26T23:00:00.000Z");
  expect(until(null)).toBe("2026-11-26T23:00:00.000Z");
  expect(goodUntil(new Date("2026-11-26T23:00:00.000Z"), {}).toISOString()).toBe("2026-11-26T23:01:00.000Z");
});

test("or to the first instant in its data, however deep, if that comes before", () => {
  const [past, soon, later] = ["22:59:30.499", "22:59:41.123", "23:00:00.001"].map((time) => new Date(`2026-11-26T${time}Z`));
  expect(until({ root: { now: at, cards: [{ campaign: { endsAt: soon, startsAt: past } }], by: new Map([["x", later]]) } })).toBe("2026-11-26T22:59:41.123Z");
  expect(until([past, later])).toBe("2026-11-26T23:00:00.000Z");
  expect(goodUntil(at, { now: soon }, new Set([soon!.getTime()])).toISOString()).toBe("2026-11-26T23:00:00.000Z");
});
