import { expect, test } from "vitest";
import { isDigestDue, mayRead } from "./thread";

const now = new Date("2026-05-04T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  { written: [], due: false, why: "nothing to tell" },
  { written: [5], due: false, why: "somebody may still be writing" },
  { written: [31], due: true, why: "quiet for half an hour" },
  { written: [90, 60, 10], due: false, why: "a conversation goes on" },
  { written: [241, 120, 1], due: true, why: "it has gone on for four hours" },
])("comments $written minutes old → $due: $why", ({ written, due }) => {
  expect(isDigestDue(written.map(ago), now)).toBe(due);
});

test.each([
  ["holder", "holder", true], ["holder", "committee", false], ["team", "holder", true], ["team", "committee", true],
  ["committee", "holder", false], ["committee", "committee", true],
] as const)("the %s's side reads a thread with the %s: %s", (side, audience, reads) => {
  expect(mayRead(side, audience)).toBe(reads);
});
