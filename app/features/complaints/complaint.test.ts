import { describe, expect, test } from "vitest";
import { canMove, complaintStatuses, complaintSteps, isLate, nextStatus, type ComplaintVerb } from "./complaint";
import { acknowledgeBy, answerBy } from "./delays";
import { tokenOf } from "./named-gift";

const verbs = Object.keys(complaintSteps) as ComplaintVerb[];

test("every way a complaint moves, and no other", () => {
  const ways = complaintStatuses.flatMap((status) => verbs.filter((verb) => canMove(status, verb)).map((verb) => `${status} → ${verb} → ${nextStatus(status, verb)}`));
  expect(ways).toEqual([
    "received → take → in_progress", "received → answer → answered", "in_progress → answer → answered",
    "answered → close → closed", "answered → reopen → in_progress", "closed → reopen → in_progress",
  ]);
  expect(() => nextStatus("closed", "answer")).toThrow("complaints.wrong_state");
});

describe("delays", () => {
  test.each([
    ["2026-09-14", "2026-11-14", "2026-09-28"],
    ["2026-12-31", "2027-02-28", "2027-01-15"],
    // All Saints' Day and 11 November are no working days.
    ["2026-10-30", "2026-12-30", "2026-11-16"],
  ])("received on %s: answered by %s, acknowledged by %s", (received, answered, acknowledged) => {
    expect([answerBy(received), acknowledgeBy(received)]).toEqual([answered, acknowledged]);
  });

  test("late the day after, and only while an answer is owed", () => {
    expect(isLate({ status: "in_progress", answerBy: "2026-11-14" }, "2026-11-14")).toBe(false);
    expect(isLate({ status: "in_progress", answerBy: "2026-11-14" }, "2026-11-15")).toBe(true);
    expect(isLate({ status: "answered", answerBy: "2026-11-14" }, "2026-11-15")).toBe(false);
  });
});

test.each([
  [null, null],
  ["https://propulsons.example.org/dons/abc.def", "abc.def"],
  ["/dons/abc.def/verification?x=1", "abc.def"],
  [" abc.def ", "abc.def"],
  ["100 %", "100 %"],
])("the gift in %j is %j", (pasted, token) => expect(tokenOf(pasted)).toBe(token));
