import { describe, expect, test } from "vitest";
import { addOpenDays, banksClosed, easter, holidays } from "./working-days";

test.each([
  [2024, "2024-03-31"], [2025, "2025-04-20"], [2026, "2026-04-05"], [2027, "2027-03-28"], [2028, "2028-04-16"],
  // The earliest and the latest that happen in a lifetime.
  [2008, "2008-03-23"], [2038, "2038-04-25"],
])("Easter of %i is %s", (year, day) => expect(easter(year)).toBe(day));

describe("what is closed", () => {
  test.each([
    { day: "2026-01-01", banks: true, france: true, why: "New Year" },
    { day: "2026-04-03", banks: true, france: false, why: "Good Friday" },
    { day: "2026-04-06", banks: true, france: true, why: "Easter Monday" },
    { day: "2026-05-01", banks: true, france: true, why: "1 May" },
    { day: "2026-05-08", banks: false, france: true, why: "8 May" },
    { day: "2026-05-14", banks: false, france: true, why: "Ascension" },
    { day: "2026-05-25", banks: false, france: true, why: "Whit Monday" },
    { day: "2026-07-14", banks: false, france: true, why: "14 July" },
    { day: "2026-11-11", banks: false, france: true, why: "11 November" },
    { day: "2026-12-25", banks: true, france: true, why: "Christmas" },
    { day: "2028-12-26", banks: true, france: false, why: "26 December, a Tuesday" },
    { day: "2026-10-24", banks: true, france: true, why: "a Saturday" },
    { day: "2026-10-25", banks: true, france: true, why: "a Sunday of 25 hours" },
    { day: "2026-10-26", banks: false, france: false, why: "an ordinary Monday" },
  ])("$day ($why): banks $banks, France $france", ({ day, banks, france }) => expect([banksClosed(day), holidays(day)]).toEqual([banks, france]));
});

describe("the nth open day", () => {
  test.each([
    { from: "2026-10-20", count: 0, then: "2026-10-20", why: "nothing to wait" },
    { from: "2026-10-20", count: 3, then: "2026-10-23", why: "within the week" },
    { from: "2026-10-20", count: 5, then: "2026-10-27", why: "over a week-end and the change of hour" },
    { from: "2026-10-24", count: 5, then: "2026-11-02", why: "from a Saturday, one counts from Monday" },
    { from: "2026-12-23", count: 5, then: "2026-12-31", why: "over Christmas" },
    { from: "2028-02-28", count: 2, then: "2028-03-01", why: "over 29 February" },
  ])("$from + $count → $then: $why", ({ from, count, then }) => expect(addOpenDays(from, count, holidays)).toBe(then));
});
