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
export async function recordTransition(trx: Transaction, fact: TransitionFact): Promise<void> {
  await trx
    .insertInto("transition")
    .values({
      subject: fact.subject,
      subjectId: fact.subjectId,
      fromStatus: fact.from,
      toStatus: fact.to,
      at: fact.at,
      accountId: fact.accountId ?? null,
      reason: fact.reason ?? null,
      ruleVersion: fact.ruleVersion ?? null,
    })
    .execute();
}
