import { db, type Transaction } from "#db";
import type { PayoutStatus } from "#db/schema";
import { markSettled } from "~/features/campaigns/close-campaign.server";
import { lockCampaign, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { ensureManualPayouts } from "./manual-payouts.server";
import { planPayout } from "./plan-payout.server";
import { planRefunds } from "~/features/refunds/plan-refunds.server";
import { planTransfers } from "./plan-transfers.server";
import { isReadyForPayout, isSettled, type Progress } from "./settlement";
import { queueOutcomeMails } from "./settlement-mails.server";

/**
 * Takes a settlement as far as it can go now: plans what is owed, then the payout, then declares it settled. Each part
 * calls for it again when it ends, so it runs many times and adds nothing that is there already.
 */
export async function settleCampaign(campaignId: string): Promise<void> {
  await keepAccountManual(campaignId);
  await db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, campaignId);
    const at = await now(trx);
    if (campaign.status === "succeeded") await settleSuccess(trx, campaign, at);
    if (campaign.status === "failed") await settleFailure(trx, campaign, at);
    if (campaign.status === "cancelled") await planRefunds(trx, campaignId, "campaign_cancelled", at);
    reach("settlement.plan.written");
  });
  reach("settlement.plan.committed");
}

/** Before the first transfer: what reaches the holder's account must leave it by our payout, not by a daily sweep. */
async function keepAccountManual(campaignId: string): Promise<void> {
  const account = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select("stripeAccountId")
    .where("campaign.id", "=", campaignId)
    .where("campaign.status", "=", "succeeded")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("payout").select("payout.id").whereRef("payout.campaignId", "=", "campaign.id"))))
    .executeTakeFirst();
  if (account?.stripeAccountId) await ensureManualPayouts(account.stripeAccountId);
}

async function settleSuccess(trx: Transaction, campaign: LockedCampaign, at: Date): Promise<void> {
  const before = await progressOf(trx, campaign.id, "succeeded");
  if (before.transfers.length === 0 && (await planTransfers(trx, campaign, at)) > 0) return queueOutcomeMails(trx, campaign.id, "succeeded");
  if (before.transfers.length > 0 && before.payout === null && isReadyForPayout(before.transfers)) return planPayout(trx, campaign.id, at);
  if (isSettled(before)) await markSettled(trx, campaign.id, at);
}

async function settleFailure(trx: Transaction, campaign: LockedCampaign, at: Date): Promise<void> {
  await planRefunds(trx, campaign.id, "campaign_failed", at);
  await queueOutcomeMails(trx, campaign.id, "failed");
  if (isSettled(await progressOf(trx, campaign.id, "failed"))) await markSettled(trx, campaign.id, at);
}

async function progressOf(trx: Transaction, campaignId: string, outcome: Progress["outcome"]): Promise<Progress> {
  const transfers = await trx.selectFrom("transfer").select("status").where("campaignId", "=", campaignId).execute();
  const refunds = await trx
    .selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").select("refund.status").where("campaignId", "=", campaignId).execute();
  const payout = await trx.selectFrom("payout").select(["status", "amountCents"]).where("campaignId", "=", campaignId).executeTakeFirst();
  return { outcome, transfers: transfers.map(({ status }) => status), refunds: refunds.map(({ status }) => status), payout: payoutStep(payout) };
}

/** Nothing left to pay out, because reversals took it all back, is as good as received. */
const payoutStep = (payout?: { status: PayoutStatus; amountCents: number }): Progress["payout"] =>
  payout?.status === "planned" && payout.amountCents === 0 ? "paid" : (payout?.status ?? null);
