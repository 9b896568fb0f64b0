import { expect, test } from "vitest";
import { applicationStatuses, applicationTransition, applicationTransitions, canEdit, canTake, isOpen, type ApplicationVerb } from "./application";

const verbs = [...new Set(applicationTransitions.map(({ name }) => name))] as ApplicationVerb[];

test.each([
  ["draft", "submit lapse withdraw"],
  ["submitted", "request_changes check withdraw"],
  ["changes_requested", "submit withdraw"],
  ["checked", "schedule withdraw"],
  ["on_agenda", "unschedule decide adjourn"],
  ["decided", ""],
  ["withdrawn", ""],
] as const)("from %s one may only: %s", (status, allowed) => {
  expect(verbs.filter((verb) => canTake(status, verb)).sort()).toEqual(allowed.split(" ").filter(Boolean).sort());
});

test("a verb leads to one state and belongs to one kind of person", () => {
  for (const from of applicationStatuses)
    for (const verb of verbs)
      expect(applicationTransitions.filter((step) => step.from === from && step.name === verb).length).toBeLessThan(2);
  expect(applicationTransition("on_agenda", "adjourn")).toMatchObject({ to: "draft", by: "chair" });
});

test("the holder writes drafts and files sent back, nothing else", () => {
  expect(applicationStatuses.filter(canEdit)).toEqual(["draft", "changes_requested"]);
  expect(applicationStatuses.filter((status) => !isOpen(status))).toEqual(["decided", "withdrawn"]);
});

test("every state can be reached from a draft", () => {
  const reached = new Set<string>(["draft"]);
  for (let turn = 0; turn < applicationStatuses.length; turn += 1)
    for (const { from, to } of applicationTransitions) if (reached.has(from)) reached.add(to);
  expect([...reached].sort()).toEqual([...applicationStatuses].sort());
});
