import { expect, test } from "vitest";
import { BUDGET, faultsOf, type Visit } from "./budgets";

const good: Visit = {
  scores: { accessibility: 100, bestPractices: 100, seo: 100, performance: 40 },
  bytes: { all: BUDGET.all, script: BUDGET.script, style: BUDGET.style },
  requests: BUDGET.requests, layoutShift: BUDGET.layoutShift, largestPaintMs: 9_000, largestElement: "main > h1",
};

test("a page within its budget has no fault, however slow the machine", () => {
  expect(faultsOf(good, { largest: /h1/ })).toEqual([]);
});

test.each<[string, Partial<Visit>, string]>([
  ["a score below 100", { scores: { ...good.scores, accessibility: 99 } }, "accessibility 99, not 100"],
  ["a byte too many of script", { bytes: { ...good.bytes, script: BUDGET.script + 1 } }, `bytes of script ${BUDGET.script + 1}, at most ${BUDGET.script}`],
  ["a page that moves", { layoutShift: 0.2 }, `layout shift 0.2, at most ${BUDGET.layoutShift}`],
  ["something else painted largest", { largestElement: "footer > p" }, "the largest element is footer > p"],
])("%s is a fault", (_, broken, fault) => {
  expect(faultsOf({ ...good, ...broken }, { largest: /h1/ })).toEqual([fault]);
});
