import { db } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { logError } from "~/lib/log.server";
import { enqueueSettlement } from "./attempts.server";
import { shortOfReserve } from "./reserve.server";
import { sendRefund } from "./send-refund.server";

/** Calls to Stripe at a time, of each batch; four batches run at a time, and Stripe takes some hundred calls a second. */
const atOnce = 4;

/**
 * Sends a batch of a campaign's refunds, some at a time. One that Stripe does not take now (a limit, an outage) is left to a job of
 * its own, which comes again later and later; the others go on.
 */
export async function sendRefunds(refundIds: readonly string[]): Promise<void> {
  const short = await shortOfReserve(db, refundIds);
  const waiting = [...refundIds];
  const lane = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await sendOrLeave(id, !short.has(id));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await settle(refundIds);
}

async function sendOrLeave(refundId: string, isCovered: boolean): Promise<void> {
  try {
    await sendRefund(refundId, isCovered);
  } catch (error) {
    logError(`refund ${refundId} is asked again later`, error);
    await enqueue(db, { name: "refund_donation", refundId }, { key: `refund_donation:${refundId}` });
  }
}

async function settle(refundIds: readonly string[]): Promise<void> {
  const campaigns = await db.selectFrom("refund").innerJoin("donation", "donation.id", "donationId").select("campaignId").distinct().where("refund.id", "in", refundIds).execute();
  await db.transaction().execute(async (trx) => {
    for (const { campaignId } of campaigns) await enqueueSettlement(trx, campaignId);
  });
}
