import { expect, test } from "vitest";
import { parisInstant } from "~/lib/dates";
import { dueReminderKind } from "./reminders";

const heldAt = parisInstant("2026-10-08", "14:00:00");
const off = (ms: number) => new Date(heldAt.getTime() + ms);
const DAY_MS = 86_400_000;

test.each([
  ["two days before", -2 * DAY_MS, null, null],
  ["a millisecond more than a day before", -DAY_MS - 1, null, null],
  ["a day before", -DAY_MS, "opinions_last_day", "votes_last_day"],
  ["at its hour", 0, "opinions_last_day", "votes_last_day"],
  ["a millisecond later", 1, null, "consultation_over"],
] as const)("%s: a meeting %s ms away", (_, ms, meeting, consultation) => {
  expect(dueReminderKind({ kind: "meeting", heldAt }, off(ms))).toBe(meeting);
  expect(dueReminderKind({ kind: "consultation", heldAt }, off(ms))).toBe(consultation);
});
