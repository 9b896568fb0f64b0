import { db } from "#db";
import { closeCampaign, finishClosing } from "~/features/campaigns/close-campaign.server";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { expireOpenSessions, openGifts } from "~/features/donations/close-payment.server";
import { tellClosing } from "~/features/donations/tell-closing.server";
import { campaignTotals } from "~/features/donations/totals.server";
import { lapseOfflineGifts } from "~/features/offline-gifts/end-offline-gifts.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import type { JobOf } from "../catalogue";
import { enqueue } from "../enqueue.server";

/** The campaign is locked before counting: no gift becomes paid between the count and the outcome. */
async function finish(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, campaignId);
    const open = await openGifts(trx, campaignId);
    const totals = (await campaignTotals(trx, [campaignId])).get(campaignId)!;
    const count = { countedCents: totals.raisedCents, paidGifts: totals.gifts, openGifts: open };
    const at = await now(trx);
    if (await finishClosing(trx, campaignId, count, at)) await lapseOfflineGifts(trx, campaignId, at);
    reach("closing.outcome.written");
  });
  reach("closing.outcome.committed");
}

/**
 * At the deadline, or on cancellation: open payments are expired by call, then the outcome is written (or the refunds
 * begin). A payment that Stripe has not made final, or the delay for cheques, leaves the campaign `closing` until the
 * next tick: who waits for the outcome is told what it waits for.
 */
export async function handle({ campaignId }: JobOf<"close_campaign">): Promise<void> {
  const status = await closeCampaign(campaignId);
  if (status !== "closing" && status !== "cancelled") return;
  reach("closing.committed");
  await expireOpenSessions(campaignId).catch(async (error: unknown) => {
    // Stripe does not answer: the job comes again, and the team hears of it if that lasts.
    await tellClosing(campaignId);
    throw error;
  });
  if (status === "closing") {
    await finish(campaignId);
    return tellClosing(campaignId);
  }
  await enqueue(db, { name: "settle_campaign", campaignId }, { key: `settle_campaign:${campaignId}` });
}
