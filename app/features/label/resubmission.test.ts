import { expect, test } from "vitest";
import { parisInstant } from "~/lib/dates";
import { dueReminder, isLapsed } from "./resubmission";

const last = "2026-10-25";

test.each([
  ["the last minute of the last day, which has two hours at two", parisInstant(last, "23:59:59"), false],
  ["midnight after it", parisInstant("2026-10-26"), true],
  ["long before", parisInstant("2026-09-01"), false],
])("a file given until 25 October: %s (situation 15)", (_, now, lapsed) => {
  expect(isLapsed(last, now)).toBe(lapsed);
  expect(isLapsed(null, now)).toBe(false);
});

test.each([
  ["31 days before", "2026-09-24", [], null],
  ["30 days before", "2026-09-25", [], 30],
  ["the day after, sent", "2026-09-26", [30], null],
  ["a week before", "2026-10-18", [30], 7],
  ["two days before, the week's one missed", "2026-10-23", [30], 7],
  ["the day before", "2026-10-24", [30, 7], 1],
  ["the day before, nothing was ever sent: one mail", "2026-10-24", [], 1],
  ["the last day, all sent", last, [30, 7, 1], null],
  ["too late", "2026-10-26", [30, 7], null],
] as const)("a reminder: %s", (_, day, sent, due) => {
  expect(dueReminder(last, sent, parisInstant(day, "09:00:00"))).toBe(due);
});
