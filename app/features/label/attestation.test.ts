import { describe, expect, test } from "vitest";
import type { ApplicationStatus } from "./application";
import { answerProblem, linkOpens, mayDrawLink, type AttestationStatus } from "./attestation";

test.each<{ status: AttestationStatus; application: ApplicationStatus; problem: string | null }>([
  { status: "requested", application: "draft", problem: null },
  { status: "requested", application: "on_agenda", problem: null },
  { status: "given", application: "submitted", problem: "already_answered" },
  { status: "declined", application: "submitted", problem: "already_answered" },
  { status: "withdrawn", application: "submitted", problem: "closed" },
  { status: "requested", application: "decided", problem: "closed" },
  { status: "requested", application: "withdrawn", problem: "closed" },
])("$status, file $application → $problem", ({ status, application, problem }) => {
  expect(answerProblem(status, application)).toBe(problem);
});

describe("a mailed link", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const end = (offsetMs: number) => new Date(now.getTime() + offsetMs);
  const live = { secretHash: "a", expiresAt: end(1) };

  test.each([
    ["the last one drawn, before its end", { secretHash: "a", expiresAt: end(1) }, live, true],
    ["at its end", { secretHash: "a", expiresAt: end(0) }, live, false],
    ["whose end was brought forward", { secretHash: "a", expiresAt: end(5) }, { secretHash: "a", expiresAt: end(-1) }, false],
    ["replaced by another", { secretHash: "b", expiresAt: end(1) }, live, false],
    ["revoked", { secretHash: "a", expiresAt: end(1) }, null, false],
  ])("%s", (_, link, alive, opens) => expect(linkOpens(link, alive, now)).toBe(opens));
});

test("one living link a day, three draws in all", () => {
  const [alive, ended] = [{ revokedAt: null }, { revokedAt: new Date() }];
  expect([[], [ended], [ended, ended]].map(mayDrawLink)).toEqual([true, true, true]);
  expect([[alive], [ended, alive], [ended, ended, ended]].map(mayDrawLink)).toEqual([false, false, false]);
});
