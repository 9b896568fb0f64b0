import { describe, expect, test } from "vitest";
import { parisInstant } from "~/lib/dates";
import { changeUntil, dueReminder, freePlace, mayChange, reminderAt } from "./event";

const at = (day: string, clock = "10:00") => parisInstant(day, `${clock}:00`);

describe("reminders leave by the clocks of Paris (situation 15)", () => {
  test.each([
    ["an ordinary week", "2026-11-12", "2026-11-05T08:00:00.000Z", "2026-11-11T08:00:00.000Z", "2026-11-12T06:30:00.000Z"],
    ["clocks went back in between", "2026-10-26", "2026-10-19T07:00:00.000Z", "2026-10-25T08:00:00.000Z", "2026-10-26T06:30:00.000Z"],
    ["clocks went forward in between", "2027-03-29", "2027-03-22T08:00:00.000Z", "2027-03-28T07:00:00.000Z", "2027-03-29T05:30:00.000Z"],
    ["over 29 February", "2028-03-01", "2028-02-23T08:00:00.000Z", "2028-02-29T08:00:00.000Z", "2028-03-01T06:30:00.000Z"],
    ["over the new year", "2027-01-04", "2026-12-28T08:00:00.000Z", "2027-01-03T08:00:00.000Z", "2027-01-04T06:30:00.000Z"],
  ])("%s", (_case, day, week, eve, same) => {
    expect((["week", "eve", "day"] as const).map((kind) => reminderAt(kind, at(day)).toISOString())).toEqual([week, eve, same]);
  });

  test("an early hour is recalled two hours before", () => {
    expect(reminderAt("day", at("2026-11-12", "08:30"))).toEqual(at("2026-11-12", "06:30"));
  });
});

test.each([
  ["too early", "2026-11-01", "2026-11-03", "09:00", null],
  ["a week before", "2026-11-01", "2026-11-05", "09:00", "week"],
  ["the eve", "2026-11-01", "2026-11-11", "09:00", "eve"],
  ["booked on the eve, at noon", "2026-11-11", "2026-11-11", "12:30", null],
  ["the same day", "2026-11-11", "2026-11-12", "07:30", "day"],
  ["once it began", "2026-11-01", "2026-11-12", "10:00", null],
])("what is due %s", (_case, booked, day, clock, kind) => {
  expect(dueReminder({ startsAt: at("2026-11-12"), since: at(booked, "12:00") }, at(day, clock))).toBe(kind);
});

test.each([
  ["the person, a minute before the end of the delay", "2026-11-11", "09:59", false, true],
  ["the person, at the end of the delay", "2026-11-11", "10:00", false, false],
  ["the team, an hour before", "2026-11-12", "09:00", true, true],
  ["the team, once it began", "2026-11-12", "10:00", true, false],
])("who may change: %s", (_case, day, clock, byTeam, may) => {
  expect(mayChange(at("2026-11-12"), at(day, clock), byTeam)).toBe(may);
});

test("the delay counts elapsed hours, not the clock's", () => expect(changeUntil(at("2026-10-25")).toISOString()).toBe("2026-10-24T09:00:00.000Z"));

test.each([[1, [], 1], [1, [1], null], [3, [1, 3], 2], [2, [1, 2], null]])("%i places, %j taken: %s", (capacity, taken, place) => {
  expect(freePlace(capacity, taken)).toBe(place);
});
