import { expect, test } from "vitest";
import { progressOf, type ProgressCampaign } from "./progress";
import { progressSentence } from "./progress.fr";

const campaign: ProgressCampaign = {
  status: "live", goalCents: 100_000, thresholdPercent: 75, startsAt: new Date("2026-10-01T06:00:00Z"), endsAt: new Date("2026-10-10T21:59:59Z"), countedCents: null, countedGifts: null,
};
const raised = [{ day: "2026-10-01", cents: 20_000 }, { day: "2026-10-03", cents: 30_000 }];

test("each day of Paris from the opening to the end, raised up to today only", () => {
  const progress = progressOf(campaign, raised, "2026-10-04")!;
  expect(progress.days).toHaveLength(10);
  expect(progress.days.map(({ raisedCents }) => raisedCents)).toEqual([20_000, 20_000, 50_000, 50_000, null, null, null, null, null, null]);
  expect(progress).toMatchObject({ thresholdCents: 75_000, raisedCents: 50_000, isOver: false });
  expect(progress.days.at(-1)!.expectedCents).toBe(100_000);
});

test("a cheque confirmed after the last day counts on the last day", () => {
  const progress = progressOf({ ...campaign, status: "succeeded", countedCents: 90_000, countedGifts: 3 }, [...raised, { day: "2026-10-14", cents: 40_000 }], "2026-10-20")!;
  expect(progress.days.at(-1)!.raisedCents).toBe(90_000);
  expect(progressSentence(progress, 90_000)).toContain("ont été réunis");
});

test("no curve before the opening, without a goal, or where the money goes back", () => {
  expect(progressOf({ ...campaign, status: "approved", startsAt: null, endsAt: null }, [], "2026-09-20")).toBeNull();
  expect(progressOf({ ...campaign, goalCents: 0 }, [], "2026-10-04")).toBeNull();
  expect(progressOf({ ...campaign, status: "failed", countedCents: 50_000, countedGifts: 2 }, raised, "2026-10-20")).toBeNull();
});
