import { sql } from "kysely";
import type { Transaction } from "#db";

/** The gift is held first, then its refund: everybody locks in this order. */
export async function lockRefund(trx: Transaction, refundId: string) {
  await sql`select 1 from donation where id = (select donation_id from refund where id = ${refundId}) for update`.execute(trx);
  return trx
    .selectFrom("refund")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .leftJoin("transferReversal", "transferReversal.refundId", "refund.id")
    .select(["refund.id", "refund.status", "refund.amountCents", "refund.afterTransfer", "transferReversal.amountCents as wantedBackCents", "transferReversal.reversedCents",
      "refund.reason", "refund.stripeRefundId", "donation.id as donationId", "donation.campaignId", "donation.feeCents", "donation.netCents", "donation.isDemo"])
    .where("refund.id", "=", refundId)
    .forUpdate("refund")
    .executeTakeFirst();
}

export type LockedRefund = NonNullable<Awaited<ReturnType<typeof lockRefund>>>;

/** Signed cents: a refund that the bank sends back is given again. */
export async function addRefunded(trx: Transaction, donationId: string, cents: number): Promise<void> {
  await trx.updateTable("donation").set((eb) => ({ refundedCents: eb("refundedCents", "+", cents) })).where("id", "=", donationId).execute();
}
