import { db, type Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { now } from "~/lib/clock.server";
import type { CampaignStatus } from "./campaign";
import { chequesUntil, isClosingOver } from "./closing";
import { isAfterDeadline } from "./deadline";
import { lockCampaign, type LockedCampaign } from "./lock-campaign.server";
import { moveCampaign } from "./move-campaign.server";
import { outcome, type Count } from "./outcome";

/**
 * At the deadline: `live` starts closing, `suspended` is cancelled. Before it, or later, nothing happens.
 * @returns the state the campaign is in afterwards.
 */
export async function closeCampaign(campaignId: string): Promise<CampaignStatus> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockCampaign(trx, campaignId);
    const over = campaign.endsAt !== null && isAfterDeadline(campaign.endsAt, at);
    if (!over || (campaign.status !== "live" && campaign.status !== "suspended")) return campaign.status;
    const verb = campaign.status === "live" ? "close" : "lapse";
    await moveCampaign(trx, campaign, { verb, by: "clock", at });
    return verb === "close" ? "closing" : "cancelled";
  });
}

/** `openGifts`: payments that are neither expired nor final yet. */
export type FinalCount = Count & { openGifts: number };

/**
 * Ends `closing` once no payment is open and the delay for cheques is over: writes what counts for good and hands over to the settlement.
 * Count inside the same transaction, after locking the campaign (`lockCampaign`). Running twice changes nothing.
 * @returns the outcome, or null while something is awaited or when closing is over already.
 */
export async function finishClosing(
  trx: Transaction,
  campaignId: string,
  count: FinalCount,
  at: Date,
): Promise<"succeeded" | "failed" | null> {
  const campaign = await lockCampaign(trx, campaignId);
  if (campaign.status !== "closing" || !isOver(campaign, count, at)) return null;
  const result = outcome(count, { goalCents: campaign.goalCents!, thresholdPercent: campaign.thresholdPercent });
  await moveCampaign(trx, campaign, {
    verb: result === "succeeded" ? "succeed" : "fail", by: "clock", at,
    set: { countedCents: count.countedCents, countedGifts: count.paidGifts, closedAt: at },
  });
  await enqueue(trx, { name: "settle_campaign", campaignId }, { key: `settle_campaign:${campaignId}` });
  return result;
}

const isOver = ({ endsAt, takesOfflineGifts }: LockedCampaign, { openGifts }: FinalCount, at: Date): boolean =>
  isClosingOver({ openPayments: openGifts, debits: 0, chequesUntil: chequesUntil({ endsAt: endsAt!, takesOfflineGifts }) }, at);

/** Everything is paid out or refunded. Running twice changes nothing. */
export async function markSettled(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  if (campaign.status !== "succeeded" && campaign.status !== "failed") return;
  await moveCampaign(trx, campaign, { verb: "settle", by: "clock", at, set: { settledAt: at } });
}
