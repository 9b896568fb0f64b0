import type { Transaction } from "#db";
import type { TransitionSubject } from "#db/schema";

export type TransitionFact = {
  subject: TransitionSubject;
  subjectId: string;
  from: string | null;
  to: string;
  at: Date;
  /** Who; absent when the clock or Stripe did it. */
  accountId?: string;
  reason?: string;
  ruleVersion?: string;
};

/** Appends the fact of a status change: who, when, why, under which rules. */
export const recordTransition = (trx: Transaction, fact: TransitionFact): Promise<void> => recordTransitions(trx, [fact]);

/** Several facts of one transaction, in one call. */
export async function recordTransitions(trx: Transaction, facts: readonly TransitionFact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ subject, subjectId, from, to, at, accountId = null, reason = null, ruleVersion = null }) => ({
    subject, subjectId, fromStatus: from, toStatus: to, at, accountId, reason, ruleVersion,
  }));
  await trx.insertInto("transition").values(rows).execute();
}
