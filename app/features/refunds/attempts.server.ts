import type { Handle, Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";

type Subject = "refund" | "transfer" | "payout";

/**
 * `refund:<id>`, then `refund:<id>:2` once a person asked again after a refusal: Stripe answers a key it knows
 * with its first answer, so a new attempt needs a new key. A crash is no new attempt.
 */
export async function attemptKey(handle: Handle, subject: Subject, id: string): Promise<string> {
  const { failures } = await handle
    .selectFrom("transition")
    .select((eb) => eb.fn.countAll<number>().as("failures"))
    .where("subject", "=", subject)
    .where("subjectId", "=", id)
    .where("toStatus", "in", ["failed", "given_up"])
    .executeTakeFirstOrThrow();
  return failures === 0 ? `${subject}:${id}` : `${subject}:${id}:${failures + 1}`;
}

/** Stripe forgets keys after some 24 hours: an intent older than this is searched for before it is asked again. */
export const mayBeForgotten = (plannedAt: Date, now: Date): boolean => now.getTime() - plannedAt.getTime() > 20 * 3_600_000;

/** One waiting look at the whole settlement, whenever one of its parts ends. */
export const enqueueSettlement = (trx: Transaction, campaignId: string): Promise<void> =>
  enqueue(trx, { name: "settle_campaign", campaignId }, { key: `settle_campaign:${campaignId}` });
