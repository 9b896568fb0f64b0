import { expect, test } from "vitest";
import { parisInstant } from "~/lib/dates";
import { isUnderWay, takesVotes, whyNotYet } from "./meeting";

const at = (day: string, clock = "14:00:00") => parisInstant(day, clock);
const meeting = { kind: "meeting", heldAt: at("2026-10-08") } as const;
const consultation = { kind: "consultation", heldAt: at("2026-10-08", "23:59:59") } as const;

test.each([
  ["a meeting's item, the day before", meeting, at("2026-10-07", "23:59:59"), 0, "committee.too_early"],
  ["a meeting's item, that morning in Paris", meeting, at("2026-10-08", "00:00:00"), 6, null],
  ["a meeting's item, a week later", meeting, at("2026-10-15"), 6, null],
  ["a consultation before its deadline, one vote awaited", consultation, at("2026-10-08"), 1, "committee.votes_awaited"],
  ["a consultation before its deadline, all have voted", consultation, at("2026-10-01"), 0, null],
  ["a consultation after its deadline, votes missing", consultation, at("2026-10-09"), 3, null],
] as const)("closing %s", (_, when, now, awaited, expected) => {
  expect(whyNotYet(when, now, awaited)).toBe(expected);
});

test("a consultation takes votes until its deadline, a meeting until the item is closed", () => {
  expect(takesVotes(consultation, at("2026-10-08", "23:59:59"))).toBe(true);
  expect(takesVotes(consultation, at("2026-10-09", "00:00:00"))).toBe(false);
  expect(takesVotes(meeting, at("2026-11-01"))).toBe(true);
});

test.each([
  [-1, true, "committee.votes_awaited"],
  [0, true, "committee.votes_awaited"],
  [1, false, null],
] as const)("a consultation's deadline, %i ms later: votes taken %s, one vote awaited keeps it open: %s (situation 19)", (ms, taken, refusal) => {
  const now = new Date(consultation.heldAt.getTime() + ms);
  expect(takesVotes(consultation, now)).toBe(taken);
  expect(whyNotYet(consultation, now, 1)).toBe(refusal);
});

test("a meeting is under way from its hour, a consultation from the start", () => {
  expect(isUnderWay(meeting, at("2026-10-08", "13:59:59"))).toBe(false);
  expect(isUnderWay(meeting, at("2026-10-08"))).toBe(true);
  expect(isUnderWay(consultation, at("2026-10-01"))).toBe(true);
});
