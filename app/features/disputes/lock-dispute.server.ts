import type { Transaction } from "#db";
import { lockDonation } from "~/features/donations/lock-donation.server";

/** The gift is held first, then its dispute: everybody locks in this order. Null when there is no such dispute. */
export async function lockDispute(trx: Transaction, disputeId: string) {
  const known = await trx.selectFrom("dispute").select("donationId").where("id", "=", disputeId).executeTakeFirst();
  if (!known) return null;
  const donation = await lockDonation(trx, known.donationId);
  const dispute = await trx.selectFrom("dispute").selectAll().where("id", "=", disputeId).forUpdate().executeTakeFirstOrThrow();
  return { donation, dispute };
}

export type LockedDispute = NonNullable<Awaited<ReturnType<typeof lockDispute>>>;
