import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, parisDay } from "~/lib/dates";
import { campaignEnd, canGive, chargeCounts, endOfCampaignOpenedAt, isAfterDeadline, launchInstant, sessionExpiry } from "./deadline";

describe("a campaign ends at 23:59:59 in Paris, n days after its launch day (situation 15)", () => {
  test.each([
    { day: "2026-06-01", days: 30, end: "2026-07-01T21:59:59Z", why: "summer time all along" },
    { day: "2026-12-01", days: 20, end: "2026-12-21T22:59:59Z", why: "winter time all along" },
    { day: "2026-10-24", days: 7, end: "2026-10-31T22:59:59Z", why: "across the night of 25 October (02:30 twice)" },
    { day: "2026-10-18", days: 7, end: "2026-10-25T22:59:59Z", why: "on the day of 25 hours itself" },
    { day: "2027-03-21", days: 7, end: "2027-03-28T21:59:59Z", why: "on the day of 23 hours itself" },
    { day: "2027-03-27", days: 7, end: "2027-04-03T21:59:59Z", why: "across 28 March" },
    { day: "2028-02-22", days: 7, end: "2028-02-29T22:59:59Z", why: "on 29 February" },
    { day: "2028-02-01", days: 60, end: "2028-04-01T21:59:59Z", why: "leap year and summer time" },
    { day: "2026-12-24", days: 7, end: "2026-12-31T22:59:59Z", why: "on New Year's Eve" },
    { day: "2026-12-25", days: 7, end: "2027-01-01T22:59:59Z", why: "across the year's end" },
  ])("$day + $days → $end: $why", ({ day, days, end }) => expect(campaignEnd(day, days).toISOString()).toBe(end.replace("Z", ".000Z")));

  test.each([
    ["2026-10-24T22:30:00Z", "2026-11-01T22:59:59.000Z", "00:30 on 25 October in Paris"],
    ["2026-06-30T22:00:00Z", "2026-07-08T21:59:59.000Z", "midnight in Paris is already the next day"],
    ["2026-06-30T21:59:59Z", "2026-07-07T21:59:59.000Z", "a second before"],
  ])("opened at %s for 7 days → %s: %s", (opened, end) => expect(endOfCampaignOpenedAt(new Date(opened), 7).toISOString()).toBe(end));

  test("whatever the day and duration, the last second shown in Paris is the right one", () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 7, max: 60 }), (offset, days) => {
      const start = addDays("2026-01-01", offset);
      const end = campaignEnd(start, days);
      return parisDay(end) === addDays(start, days) && parisDay(new Date(end.getTime() + 1000)) === addDays(start, days + 1);
    })));
});

test.each([
  ["2026-07-01", "2026-07-01T06:00:00.000Z"],
  ["2026-12-01", "2026-12-01T07:00:00.000Z"],
  ["2026-10-25", "2026-10-25T07:00:00.000Z"],
  ["2027-03-28", "2027-03-28T06:00:00.000Z"],
])("an approved campaign opens at 8:00 in Paris on %s", (day, instant) => expect(launchInstant(day).toISOString()).toBe(instant));

const endsAt = new Date("2026-10-31T22:59:59Z");

test.each([
  { at: "2026-10-31T22:59:58.999Z", counts: true },
  { at: "2026-10-31T22:59:59.000Z", counts: true },
  { at: "2026-10-31T22:59:59.999Z", counts: true },
  { at: "2026-10-31T23:00:00.000Z", counts: false },
])("a charge created at $at counts: $counts", ({ at, counts }) => {
  expect(chargeCounts(endsAt, new Date(at))).toBe(counts);
  expect(isAfterDeadline(endsAt, new Date(at))).toBe(!counts);
  expect(canGive({ status: "live", startsAt: new Date(0), endsAt }, new Date(at))).toBe(counts);
});

describe("Stripe's second decides, also on the days when clocks change (situation 15)", () => {
  test.each([
    { start: "2026-10-18", why: "25 October, a day of 25 hours" },
    { start: "2027-03-21", why: "28 March, a day of 23 hours" },
    { start: "2028-02-22", why: "29 February" },
    { start: "2026-12-24", why: "New Year's Eve" },
  ])("ends on $why: 23:59:59 counts, 00:00:00 does not", ({ start }) => {
    const end = campaignEnd(start, 7);
    expect([-1000, 0, 999, 1000].map((ms) => chargeCounts(end, new Date(end.getTime() + ms)))).toEqual([true, true, true, false]);
  });
});

test.each(["draft", "approved", "suspended", "closing", "succeeded", "cancelled"] as const)("nobody gives to a campaign that is %s", (status) =>
  expect(canGive({ status, startsAt: new Date(0), endsAt }, new Date("2026-10-20T00:00:00Z"))).toBe(false));

test("a session opened in the last second outlives the deadline by almost 31 minutes", () =>
  expect(sessionExpiry(endsAt).toISOString()).toBe("2026-10-31T23:30:59.000Z"));
