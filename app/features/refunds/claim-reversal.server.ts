import { db, type Transaction } from "#db";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { finishReversal, lockReversal } from "./finish-reversal.server";
import { onHolderAccount } from "./holder-account.server";
import { reversibleCents } from "./reversal";

/** What the holder's account can give back now, fixed before Stripe is asked. */
export type Claimed = { askedCents: number; attempt: number };

/**
 * Saves the intent under the campaign's lock, which a payout takes too: both never count on the same euro. Null when it
 * must wait, or has ended because nothing is left to take. `balanceCents` is what Stripe says of the connected account.
 */
export async function claimReversal(reversalId: string, balanceCents: number): Promise<Claimed | null> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = await trx.selectFrom("transferReversal").innerJoin("transfer", "transfer.id", "transferId").select("campaignId")
      .where("transferReversal.id", "=", reversalId).executeTakeFirstOrThrow();
    await lockCampaign(trx, campaignId);
    const reversal = await lockReversal(trx, reversalId);
    if (reversal.status !== "planned") return null;
    if (reversal.askedCents !== null) return { askedCents: reversal.askedCents, attempt: reversal.attempt };
    if (await payoutIsAsked(trx, campaignId)) return wait(trx, reversalId, "payout_under_way");
    const askedCents = reversibleCents({ wantedCents: reversal.amountCents, campaignCents: await onHolderAccount(trx, campaignId), balanceCents });
    if (askedCents === 0) return finishReversal(trx, reversal, null).then(() => null);
    await trx.updateTable("transferReversal").set({ askedCents, attempt: reversal.attempt + 1, failure: null }).where("id", "=", reversalId).execute();
    return { askedCents, attempt: reversal.attempt + 1 };
  });
}

/** Stripe was asked for a payout and its answer is not written down: whether its money is still there is not known. */
const payoutIsAsked = async (trx: Transaction, campaignId: string): Promise<boolean> =>
  (await trx.selectFrom("payout").select("id").where("campaignId", "=", campaignId).where("status", "=", "planned").where("askedAt", "is not", null).executeTakeFirst()) !== undefined;

async function wait(trx: Transaction, reversalId: string, failure: string): Promise<null> {
  await trx.updateTable("transferReversal").set({ failure }).where("id", "=", reversalId).execute();
  return null;
}
