import { db, type Transaction } from "#db";
import type { RefundStatus } from "#db/schema";
import { markSettled } from "~/features/campaigns/close-campaign.server";
import { lockCampaign, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { countToReturn } from "~/features/offline-gifts/counted-offline.server";
import { lapseOfflineGifts, settleOfflineGifts } from "~/features/offline-gifts/end-offline-gifts.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { ensureManualPayouts } from "./manual-payouts.server";
import { absorbGifts } from "./absorb-gifts.server";
import { countDisputed, listHeldGifts } from "./held-gifts.server";
import { planPayouts, unpromised } from "./plan-payout.server";
import { planRefunds } from "~/features/refunds/plan-refunds.server";
import { planTransfers } from "./plan-transfers.server";
import { endOf, isReadyForPayout, isSettled, type Progress } from "./settlement";
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
    const end = endOf(campaign);
    if (end === "succeeded") await settleSuccess(trx, campaign, at);
    if (end === "failed") await settleFailure(trx, campaign, at);
    if (end === "cancelled") await undo(trx, campaignId, at);
    reach("settlement.plan.written");
  });
  reach("settlement.plan.committed");
}

/** Before its transfers: what reaches the holder's account must leave it by our payout, not by a daily sweep. */
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

async function undo(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  await lapseOfflineGifts(trx, campaignId, at);
  await planRefunds(trx, campaignId, "campaign_cancelled", at);
}

async function settleSuccess(trx: Transaction, campaign: LockedCampaign, at: Date): Promise<void> {
  await settleOfflineGifts(trx, campaign.id, at);
  const held = await listHeldGifts(trx, campaign.id);
  const planned = await planTransfers(trx, campaign, held, at);
  const absorbed = await absorbGifts(trx, campaign, held, at);
  if (campaign.status === "succeeded") await queueOutcomeMails(trx, campaign.id, "succeeded");
  const { transfers } = await progressOf(trx, campaign.id, "succeeded", 0);
  if (isReadyForPayout(transfers)) await planPayouts(trx, campaign.id, at);
  if (isSettled(await progressOf(trx, campaign.id, "succeeded", held.length - planned - absorbed))) await markSettled(trx, campaign.id, at);
}

async function settleFailure(trx: Transaction, campaign: LockedCampaign, at: Date): Promise<void> {
  await planRefunds(trx, campaign.id, "campaign_failed", at);
  if (campaign.status === "failed") await queueOutcomeMails(trx, campaign.id, "failed");
  // What the holder received outside the site goes back too, and is shown to have gone back.
  if ((await countToReturn(trx, campaign.id)) > 0) return;
  if (isSettled(await progressOf(trx, campaign.id, "failed", 0))) await markSettled(trx, campaign.id, at);
}

async function progressOf(trx: Transaction, campaignId: string, outcome: Progress["outcome"], held: number): Promise<Progress> {
  const transfers = await trx.selectFrom("transfer").select("status").where("campaignId", "=", campaignId).execute();
  const refunds = await trx
    .selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").select("refund.status").where("campaignId", "=", campaignId)
    // Given up because a bank had paid the donor back: nobody waits for it.
    .where("refund.status", "<>", "given_up").$narrowType<{ status: Exclude<RefundStatus, "given_up"> }>().execute();
  const payouts = await trx.selectFrom("payout").select("status").where("campaignId", "=", campaignId).execute();
  const statuses = <T>(rows: { status: T }[]): T[] => rows.map(({ status }) => status);
  return { outcome, transfers: statuses(transfers), refunds: statuses(refunds), payouts: statuses(payouts), held: held + (await countDisputed(trx, campaignId)), unpromisedCents: await unpromised(trx, campaignId) };
}
