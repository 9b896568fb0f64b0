import { expect, test } from "vitest";
import type { ApplicationStatus } from "./application";
import { answerProblem, type AttestationStatus } from "./attestation";

const now = new Date("2026-03-10T12:00:00Z");
const before = new Date("2026-03-10T11:59:59Z");
const after = new Date("2026-03-10T12:00:01Z");

test.each<{ status: AttestationStatus; application: ApplicationStatus; byLink: boolean; expires: Date; problem: string | null }>([
  { status: "requested", application: "draft", byLink: true, expires: after, problem: null },
  { status: "requested", application: "on_agenda", byLink: true, expires: after, problem: null },
  { status: "requested", application: "submitted", byLink: true, expires: before, problem: "link_expired" },
  { status: "requested", application: "submitted", byLink: true, expires: now, problem: "link_expired" },
  { status: "requested", application: "submitted", byLink: false, expires: before, problem: null },
  { status: "given", application: "submitted", byLink: true, expires: after, problem: "already_answered" },
  { status: "declined", application: "submitted", byLink: false, expires: after, problem: "already_answered" },
  { status: "requested", application: "decided", byLink: false, expires: after, problem: "closed" },
  { status: "requested", application: "withdrawn", byLink: true, expires: after, problem: "closed" },
])("$status, file $application, by link: $byLink → $problem", ({ status, application, byLink, expires, problem }) => {
  expect(answerProblem({ status, linkExpiresAt: expires }, application, byLink, now)).toBe(problem);
});
