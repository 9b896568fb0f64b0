import type { Transaction } from "#db";
import type { RefundReason } from "#db/schema";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { listPaidGifts } from "./paid-gifts.server";
import { refundRules } from "./refund";

/** One refund per paid gift that has none yet, with its job. Running twice adds nothing. Answers how many were added. */
export async function planRefunds(trx: Transaction, campaignId: string, reason: RefundReason, at: Date): Promise<number> {
  const owed = (await listPaidGifts(trx, campaignId)).filter(({ netCents }) => netCents > 0);
  for (const { donationId, netCents } of owed) {
    const { id } = await trx
      .insertInto("refund")
      .values({ donationId, amountCents: netCents, reason, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "refund", subjectId: id, from: null, to: "planned", at, reason, ruleVersion: refundRules });
    await enqueue(trx, { name: "refund_donation", refundId: id }, { key: `refund_donation:${id}` });
  }
  return owed.length;
}
