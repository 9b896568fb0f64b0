import { describe, expect, test } from "vitest";
import { canEdit, canTake, initiativeStatuses, initiativeTransitions, mayStart, maySubmit, showsBudgetWriting, type InitiativeStatus } from "./initiative";

const year = [
  { kind: "ideas", startsOn: "2026-01-10", endsOn: "2026-04-30" },
  { kind: "files", startsOn: "2026-03-01", endsOn: "2026-05-31" },
  { kind: "committee", startsOn: "2026-06-01", endsOn: "2026-06-30" },
  { kind: "budget_writing", startsOn: "2026-06-20", endsOn: "2026-07-31" },
];

describe("the life of an initiative", () => {
  const reachable = () => {
    const seen = new Set<InitiativeStatus>(["idea"]);
    for (let size = 0; size !== seen.size; ) {
      size = seen.size;
      for (const { from, to } of initiativeTransitions) if (seen.has(from)) seen.add(to);
    }
    return seen;
  };

  test("reaches every status, and ends only where nothing more is done", () => {
    expect([...reachable()].sort()).toEqual([...initiativeStatuses].sort());
    const ends = initiativeStatuses.filter((status) => !initiativeTransitions.some(({ from }) => from === status));
    expect(ends).toEqual(["not_selected", "withdrawn"]);
  });

  test("no verb leads to two places from one status", () => {
    const keys = initiativeTransitions.map(({ from, name }) => `${from} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a committee's word follows a check, and only a check", () => {
    expect(initiativeStatuses.filter((status) => canTake(status, "select") || canTake(status, "decline"))).toEqual(["checked"]);
  });

  test("the file is the holder's once its comptoir is behind, and again when it is sent back", () => {
    expect(initiativeStatuses.filter(canEdit)).toEqual(["file", "changes_requested"]);
  });
});

describe("the calendar of an edition", () => {
  test.each([["2026-01-09", false], ["2026-01-10", true], ["2026-04-30", true], ["2026-05-01", false]])("an idea on %s: %s", (day, expected) => {
    expect(mayStart(year, day)).toBe(expected);
  });

  test("an edition without a phase of ideas takes none", () => expect(mayStart([], "2026-02-01")).toBe(false));

  test.each<[InitiativeStatus, string, boolean]>([
    ["file", "2026-05-31", true], ["file", "2026-06-01", false], ["changes_requested", "2026-06-30", true], ["changes_requested", "2026-07-01", false], ["idea", "2026-05-01", false], ["checked", "2026-05-01", false],
  ])("%s, submitted on %s: %s", (status, day, expected) => {
    expect(maySubmit(year, status, day)).toBe(expected);
  });

  test.each<[InitiativeStatus, string, boolean]>([
    ["selected", "2026-05-20", false], ["selected", "2026-05-21", true], ["selected", "2026-07-31", true], ["selected", "2026-08-01", false], ["checked", "2026-07-01", false],
  ])("appointments to write the budget, %s on %s: %s", (status, day, expected) => {
    expect(showsBudgetWriting(year, status, day)).toBe(expected);
  });
});
