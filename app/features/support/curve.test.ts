import { describe, expect, test } from "vitest";
import { curvePoints, expectedCents, expectedShare, judgeCurve } from "./curve";

const day = 86_400_000;
const startsAt = new Date("2026-09-01T06:00:00Z");
const after = (days: number) => new Date(startsAt.getTime() + days * day);
const campaign = { goalCents: 1_000_000, startsAt, endsAt: after(30) };

describe("what is expected", () => {
  test.each([
    ["nothing on the first morning", 0, 0],
    ["half of the close circle's part", 1 / 6, 0.15],
    ["the close circle, at a third", 1 / 3, 0.3],
    ["the network too, at two thirds", 2 / 3, 0.7],
    ["everything at the end", 1, 1],
  ])("%s", (_, elapsed, share) => expect(expectedShare(elapsed, { close: 30, network: 40, public: 30 })).toBeCloseTo(share, 10));

  test("never goes down, before and after the campaign either", () => {
    const days = Array.from({ length: 41 }, (_, index) => expectedCents(campaign, after(index - 5)));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect([days[0], days.at(-1)]).toEqual([0, 1_000_000]);
  });
});

describe("the alert", () => {
  const live = { isLive: true, alertOpen: false, lastOpenedAt: null };
  const open = { isLive: true, alertOpen: true, lastOpenedAt: after(5) };
  // At day 10 a third of the time has passed: 3 000 € are expected.
  test.each([
    ["opens below 80 %", live, 239_999, 10, "open"],
    ["keeps quiet at 80 %", live, 240_000, 10, null],
    ["keeps quiet in the first three days", live, 0, 2.9, null],
    ["may ring from the third day on", live, 0, 3, "open"],
    ["keeps quiet for a campaign that is not online", { ...live, isLive: false }, 0, 10, null],
    ["stays open between the two lines, however often it crosses the lower", open, 269_999, 10, null],
    ["is lifted at 90 %", open, 270_000, 10, "back"],
    ["ends with the campaign", { ...open, isLive: false }, 0, 10, "over"],
    ["does not ring again within a week", { ...live, lastOpenedAt: after(4) }, 0, 10.9, null],
    ["rings again after a week", { ...live, lastOpenedAt: after(3) }, 0, 10, "open"],
  ] as const)("%s", (_, state, raisedCents, at, verdict) => expect(judgeCurve(campaign, { ...state, raisedCents }, after(at))).toBe(verdict));
});

test("the drawing holds what is raised up to today, and expects to the end", () => {
  const points = curvePoints(campaign, [{ at: after(0.5), cents: 5_000 }, { at: after(4), cents: 7_000 }], after(4.2));
  expect(points).toHaveLength(31);
  expect(points.slice(0, 7).map(({ raisedCents }) => raisedCents)).toEqual([0, 5_000, 5_000, 5_000, 12_000, 12_000, null]);
  expect(points.at(-1)).toEqual({ day: 30, expectedCents: 1_000_000, raisedCents: null });
});
