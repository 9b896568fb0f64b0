import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { applicationTransition, type ApplicationStatus, type ApplicationVerb } from "./application";

type Moved = { id: string; status: ApplicationStatus; gridVersion: string };
type Cause = { at: Date; /** Absent when the clock did it. */
  accountId?: string; reason?: string };

/**
 * Takes one transition of the table, compare-and-set, and appends its fact. The caller has locked and scoped the row.
 * @throws DomainError application.wrong_state
 */
export async function moveApplication(trx: Transaction, application: Moved, verb: ApplicationVerb, cause: Cause): Promise<ApplicationStatus> {
  const { id, status, gridVersion } = application;
  const step = applicationTransition(status, verb);
  if (!step) throw new DomainError("application.wrong_state", { status });
  const { numUpdatedRows } = await trx
    .updateTable("labelApplication")
    .set({ status: step.to, updatedAt: cause.at })
    .where("id", "=", id)
    .where("status", "=", status)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new DomainError("application.wrong_state", { status });
  await recordTransition(trx, { ...cause, subject: "application", subjectId: id, from: status, to: step.to, ruleVersion: gridVersion });
  return step.to;
}
