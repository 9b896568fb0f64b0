import { db, type Transaction } from "#db";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { accountHeldUntil } from "~/features/projects/account-change.server";
import { enqueueSettlement } from "~/features/refunds/attempts.server";
import { onHolderAccount } from "~/features/refunds/holder-account.server";
import { now } from "~/lib/clock.server";
import { recordTransition } from "~/lib/transitions.server";
import { settlementRules } from "./settlement";

/**
 * Saves that this payout is about to be asked, and its amount, under the campaign's lock, which a reversal takes too: what
 * reversals took back is not paid out, what is being paid out is not taken back. From here on nobody suspends it. Null: it
 * must wait (the clock will ask again), or nothing is left. `availableCents`: Stripe's word for the account.
 */
export async function claimPayout(payoutId: string, availableCents: number): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = await trx.selectFrom("payout").select("campaignId").where("id", "=", payoutId).executeTakeFirstOrThrow();
    await lockCampaign(trx, campaignId);
    const payout = await trx.selectFrom("payout").selectAll().where("id", "=", payoutId).forUpdate().executeTakeFirstOrThrow();
    if (payout.status !== "planned") return null;
    if (payout.askedAt !== null) return payout.amountCents;
    if (await accountHeldUntil(trx, await organisationOf(trx, campaignId), await now(trx))) return wait(trx, payoutId, "account_change");
    if (await reversalIsPlanned(trx, campaignId)) return wait(trx, payoutId, "reversal_under_way");
    const amountCents = Math.min(payout.amountCents, await onHolderAccount(trx, campaignId));
    if (amountCents <= 0) return cancel(trx, payout);
    if (availableCents < amountCents) return wait(trx, payoutId, "not_available");
    await trx.updateTable("payout").set({ amountCents, askedAt: await now(trx), failure: null }).where("id", "=", payoutId).execute();
    return amountCents;
  });
}

const organisationOf = async (trx: Transaction, campaignId: string): Promise<string> =>
  (await trx.selectFrom("campaign").innerJoin("project", "project.id", "projectId").select("organisationId").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow()).organisationId;

const reversalIsPlanned = async (trx: Transaction, campaignId: string): Promise<boolean> =>
  (await trx.selectFrom("transferReversal").innerJoin("transfer", "transfer.id", "transferId").select("transferReversal.id")
    .where("campaignId", "=", campaignId).where("transferReversal.status", "=", "planned").executeTakeFirst()) !== undefined;

async function wait(trx: Transaction, payoutId: string, failure: string): Promise<null> {
  await trx.updateTable("payout").set({ failure }).where("id", "=", payoutId).execute();
  return null;
}

/** All of it went back to donors or to a bank meanwhile. */
async function cancel(trx: Transaction, { id, campaignId }: { id: string; campaignId: string }): Promise<null> {
  await trx.updateTable("payout").set({ status: "cancelled", amountCents: 0, failure: null }).where("id", "=", id).execute();
  await recordTransition(trx, { subject: "payout", subjectId: id, from: "planned", to: "cancelled", at: await now(trx), ruleVersion: settlementRules });
  await enqueueSettlement(trx, campaignId);
  return null;
}
