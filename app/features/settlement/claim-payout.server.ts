import { db, type Transaction } from "#db";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { connected } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { now } from "~/lib/clock.server";

/**
 * Saves that this payout is about to be asked, and its amount, under the campaign's lock, which a reversal takes too: what
 * reversals took back is not paid out, what is being paid out is not taken back. Null: it must wait (the clock will ask again), or nothing is left. `availableCents`: Stripe's word for the account.
 */
export async function claimPayout(payoutId: string, availableCents: number): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = await trx.selectFrom("payout").select("campaignId").where("id", "=", payoutId).executeTakeFirstOrThrow();
    await lockCampaign(trx, campaignId);
    const payout = await trx.selectFrom("payout").selectAll().where("id", "=", payoutId).forUpdate().executeTakeFirstOrThrow();
    if (payout.status !== "planned") return null;
    if (payout.askedAt !== null) return payout.amountCents;
    if (await reversalIsPlanned(trx, campaignId)) return wait(trx, payoutId, "reversal_under_way");
    const amountCents = Math.max(0, Math.min(payout.amountCents, await freeCents(trx, campaignId)));
    if (availableCents < amountCents) return wait(trx, payoutId, "not_available");
    const askedAt = amountCents > 0 ? await now(trx) : null;
    await trx.updateTable("payout").set({ amountCents, askedAt, failure: null }).where("id", "=", payoutId).execute();
    return amountCents > 0 ? amountCents : null;
  });
}

const reversalIsPlanned = async (trx: Transaction, campaignId: string): Promise<boolean> =>
  (await trx.selectFrom("transferReversal").innerJoin("transfer", "transfer.id", "transferId").select("transferReversal.id")
    .where("campaignId", "=", campaignId).where("transferReversal.status", "=", "planned").executeTakeFirst()) !== undefined;

/** What the campaign has on the holder's account, less its payouts under way. */
async function freeCents(trx: Transaction, campaignId: string): Promise<number> {
  const leaving = await trx.selectFrom("payout").select((eb) => eb.fn.sum<number>("amountCents").as("cents")).where("campaignId", "=", campaignId)
    .where((eb) => eb.or([eb("status", "in", ["pending", "in_transit"]), eb.and([eb("status", "=", "planned"), eb("askedAt", "is not", null)])])).executeTakeFirstOrThrow();
  return (await accountBalance(trx, connected(campaignId))) - Number(leaving.cents ?? 0);
}

async function wait(trx: Transaction, payoutId: string, failure: string): Promise<null> {
  await trx.updateTable("payout").set({ failure }).where("id", "=", payoutId).execute();
  return null;
}
