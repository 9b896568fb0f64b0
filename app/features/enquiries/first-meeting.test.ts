import { expect, test } from "vitest";
import { adviceOf, planTotals, type Grid } from "./first-meeting";

test.each<[string, Grid, string | null]>([
  ["all four", { community: "yes", purpose: "yes", timing: "yes", alternatives: "yes" }, "yes"],
  ["one not quite", { community: "yes", purpose: "partly", timing: "yes", alternatives: "yes" }, "yes"],
  ["two not quite", { community: "partly", purpose: "partly", timing: "yes", alternatives: "yes" }, "not_now"],
  ["nobody around", { community: "no", purpose: "yes", timing: "yes", alternatives: "yes" }, "not_now"],
  ["a loan fits better", { community: "yes", purpose: "yes", timing: "yes", alternatives: "no" }, "other_partner"],
  ["a loan fits better, and nobody is around", { community: "no", purpose: "no", timing: "no", alternatives: "no" }, "other_partner"],
  ["one question is left", { community: "no", purpose: "yes", timing: "yes" }, null],
])("advice when %s", (_case, grid, advice) => expect(adviceOf(grid)).toBe(advice));

test.each([
  ["balanced", [[800_000, 500_000], [200_000, 0]], [500_000], 500_000, 0],
  ["one cent short", [[800_000, 500_000]], [299_999], 500_000, -1],
  ["one cent over", [[800_000, 500_001]], [300_000], 500_001, 1],
  ["nothing yet", [], [], 0, 0],
])("a plan that is %s", (_case, uses, resources, goalCents, gapCents) => {
  const lines = uses.map(([amountCents = 0, crowdCents = 0]) => ({ label: "Four", amountCents, crowdCents }));
  expect(planTotals(lines, resources.map((amountCents) => ({ label: "Prêt", amountCents })))).toMatchObject({ goalCents, gapCents });
});
