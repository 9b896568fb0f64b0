import type { Handle, Transaction } from "#db";
import type { RewardLine } from "~/features/campaigns/reward-stock.server";
import { orNotFound } from "~/lib/errors";

/** The whole row, held until the end of the transaction. @throws 404 */
export async function lockDonation(trx: Transaction, donationId: string) {
  return orNotFound(await trx.selectFrom("donation").selectAll().where("id", "=", donationId).forUpdate().executeTakeFirst());
}

export type LockedDonation = Awaited<ReturnType<typeof lockDonation>>;

/** The rewards that a gift asks for. */
export const linesOf = (handle: Handle, donationId: string): Promise<RewardLine[]> =>
  handle.selectFrom("donationLine").select(["rewardId", "quantity"]).where("donationId", "=", donationId).orderBy("rewardId").execute();
