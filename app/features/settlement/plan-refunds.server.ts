import type { Transaction } from "#db";
import type { RefundReason } from "#db/schema";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { listPaidGifts } from "./paid-gifts.server";
import { owedRefundCents, settlementRules } from "./settlement";

/** One refund per paid gift that has none yet, with its job. Running twice adds nothing. Answers how many were added. */
export async function planRefunds(trx: Transaction, campaignId: string, reason: RefundReason, at: Date): Promise<number> {
  const owed = (await listPaidGifts(trx, campaignId)).map((gift) => ({ ...gift, owedCents: owedRefundCents(gift) })).filter(({ owedCents }) => owedCents > 0);
  for (const { donationId, owedCents } of owed) {
    const { id } = await trx
      .insertInto("refund")
      .values({ donationId, amountCents: owedCents, reason, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "refund", subjectId: id, from: null, to: "planned", at, reason, ruleVersion: settlementRules });
    await enqueue(trx, { name: "refund_donation", refundId: id }, { key: `refund_donation:${id}` });
  }
  return owed.length;
}
