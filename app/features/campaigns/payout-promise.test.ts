import { describe, expect, test } from "vitest";
import { addDays, daysBetween, parisInstant } from "~/lib/dates";
import { payoutWithinDays } from "./limits";
import { promisedPayoutBy } from "./payout-promise";

const longestCampaign = 60;

describe("the day by which the payout is promised", () => {
  test.each([
    ["three weeks without a holiday", "2026-09-08", 15, "2026-09-29"],
    ["All Saints and the Armistice", "2026-10-30", 15, "2026-11-23"],
    ["an end on a Saturday counts from Monday", "2026-09-05", 1, "2026-09-08"],
    ["the bridges of May", "2026-04-30", 5, "2026-05-11"],
    ["across Christmas and New Year", "2026-12-24", 5, "2027-01-04"],
  ])("%s", (_why, endDay, days, promised) => {
    expect(promisedPayoutBy(parisInstant(endDay, "23:59:59"), days)).toEqual(parisInstant(promised, "23:59:59"));
  });

  test("ends with the day in Paris, across the change of hour", () =>
    expect(promisedPayoutBy(new Date("2026-10-20T21:59:59Z"), 6).toISOString()).toBe("2026-10-28T22:59:59.000Z"));

  test("with the longest campaign it stays below the ninety days that Stripe leaves, whatever the holidays", () => {
    for (let day = "2026-01-01"; day < "2031-01-01"; day = addDays(day, 1)) {
      const endsAt = parisInstant(day, "23:59:59");
      expect(longestCampaign + daysBetween(endsAt, promisedPayoutBy(endsAt, payoutWithinDays))).toBeLessThan(90);
    }
  });
});
