import { sql } from "kysely";
import type { Transaction } from "#db";
import { shareOf } from "./refund";

/** The gift is held first, then its refund: everybody locks in this order. */
export async function lockRefund(trx: Transaction, refundId: string) {
  await sql`select 1 from donation where id = (select donation_id from refund where id = ${refundId}) for no key update`.execute(trx);
  return trx
    .selectFrom("refund")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .leftJoin("transferReversal", "transferReversal.refundId", "refund.id")
    .select(["refund.id", "refund.status", "refund.amountCents", "refund.beyondCents", "refund.afterTransfer", "transferReversal.amountCents as wantedBackCents", "transferReversal.reversedCents",
      "refund.reason", "refund.stripeRefundId", "donation.id as donationId", "donation.campaignId", "donation.feeCents", "donation.netCents", "donation.isDemo"])
    .where("refund.id", "=", refundId)
    .forUpdate("refund")
    .executeTakeFirst();
}

export type LockedRefund = NonNullable<Awaited<ReturnType<typeof lockRefund>>>;

/** What a booked refund takes of its gift, and what it takes beyond. */
export async function countRefunded(trx: Transaction, { id, donationId, amountCents, netCents }: LockedRefund): Promise<void> {
  const { ofGiftCents, beyondCents } = shareOf(amountCents, { netCents });
  await addRefunded(trx, donationId, ofGiftCents);
  await trx.updateTable("refund").set({ beyondCents }).where("id", "=", id).execute();
}

/** A refund that the bank sends back is given again. Answers what is left of the gift with it, in cents. */
export async function countReturned(trx: Transaction, { id, donationId, amountCents, beyondCents, netCents }: LockedRefund): Promise<number> {
  await addRefunded(trx, donationId, beyondCents - amountCents);
  await trx.updateTable("refund").set({ beyondCents: 0 }).where("id", "=", id).execute();
  return netCents + amountCents - beyondCents;
}

/** Signed cents. */
async function addRefunded(trx: Transaction, donationId: string, cents: number): Promise<void> {
  await trx.updateTable("donation").set((eb) => ({ refundedCents: eb("refundedCents", "+", cents) })).where("id", "=", donationId).execute();
}
