import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcome, thresholdCents } from "./outcome";

describe("threshold", () => {
  test.each([
    { goal: 500_000, percent: 100, cents: 500_000, why: "all or nothing" },
    { goal: 500_000, percent: 75, cents: 375_000, why: "as regional platforms do" },
    { goal: 500_000, percent: 0, cents: 0, why: "keep what you raise" },
    { goal: 333_333, percent: 75, cents: 250_000, why: "249 999,75 rounded up" },
    { goal: 100_001, percent: 1, cents: 1001, why: "1000,01 rounded up" },
    { goal: 100_100, percent: 1, cents: 1001, why: "exact stays exact" },
  ])("$percent % of $goal is $cents: $why", ({ goal, percent, cents }) => expect(thresholdCents(goal, percent)).toBe(cents));

  test("is the smallest whole cent that reaches the share", () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 0, max: 100 }), (goal, percent) => {
      const threshold = thresholdCents(goal, percent);
      return Number.isInteger(threshold) && threshold * 100 >= goal * percent && (threshold - 1) * 100 < goal * percent;
    })));
});

describe("outcome", () => {
  test.each([
    { counted: 375_000, gifts: 3, percent: 75, result: "succeeded", why: "the threshold to the cent" },
    { counted: 374_999, gifts: 3, percent: 75, result: "failed", why: "one cent short" },
    { counted: 0, gifts: 0, percent: 0, result: "failed", why: "keep what you raise, but nobody gave" },
    { counted: 100, gifts: 1, percent: 0, result: "succeeded", why: "keep what you raise, one gift" },
    { counted: 500_000, gifts: 0, percent: 100, result: "failed", why: "money without a paid gift is not a gift" },
    { counted: 900_000, gifts: 9, percent: 100, result: "succeeded", why: "beyond the goal" },
  ])("$counted cents, $gifts gifts, $percent % → $result: $why", ({ counted, gifts, percent, result }) =>
    expect(outcome({ countedCents: counted, paidGifts: gifts }, { goalCents: 500_000, thresholdPercent: percent })).toBe(result));

  const target = fc.record({ goalCents: fc.integer({ min: 100, max: 10_000_000 }), thresholdPercent: fc.integer({ min: 0, max: 100 }) });
  const count = fc.record({ countedCents: fc.nat(12_000_000), paidGifts: fc.nat(3) });

  test("more money never turns a success into a failure", () =>
    fc.assert(fc.property(target, count, fc.nat(1_000_000), (goal, given, more) =>
      outcome(given, goal) === "failed" || outcome({ ...given, countedCents: given.countedCents + more }, goal) === "succeeded")));

  test("a lower threshold never turns a success into a failure", () =>
    fc.assert(fc.property(target, count, fc.nat(100), (goal, given, less) =>
      outcome(given, goal) === "failed" || outcome(given, { ...goal, thresholdPercent: Math.max(0, goal.thresholdPercent - less) }) === "succeeded")));
});
