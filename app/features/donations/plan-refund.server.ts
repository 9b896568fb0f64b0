import type { Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import type { RefundReason } from "./donation";
import type { LockedDonation } from "./lock-donation.server";

/** Writes down that a whole gift goes back, with its job; the settlement sends it. */
export async function planRefund(trx: Transaction, donation: LockedDonation, reason: RefundReason, at: Date): Promise<void> {
  const refund = await trx
    .insertInto("refund")
    .values({ donationId: donation.id, amountCents: donation.amountCents, reason, createdAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "refund", subjectId: refund.id, from: null, to: "planned", at, reason });
  await enqueue(trx, { name: "refund_donation", refundId: refund.id }, { key: `refund_donation:${refund.id}` });
}
