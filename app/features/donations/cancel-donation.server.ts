import { db } from "#db";
import { lockCampaignForGiving } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { canCancel } from "./donation";
import { linesOf, lockDonation } from "./lock-donation.server";
import { isContested } from "./open-dispute.server";
import { planRefund } from "./plan-refund.server";

/**
 * The donor changes their mind: the gift stops counting at once, its rewards are free again, the money goes back whole.
 * Pressed twice, one refund. @throws 404; DomainError donations.not_cancellable
 */
export async function cancelDonation(donationId: string): Promise<void> {
  reach("cancellation.before");
  await db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(await trx.selectFrom("donation").select("campaignId").where("id", "=", donationId).executeTakeFirst());
    const campaign = await lockCampaignForGiving(trx, campaignId);
    const donation = await lockDonation(trx, donationId);
    const refund = await trx.selectFrom("refund").select("reason").where("donationId", "=", donationId).executeTakeFirst();
    if (refund?.reason === "donor_wish") return;
    const at = await now(trx);
    const facts = { status: donation.status, hasRefund: refund !== undefined, isContested: await isContested(trx, donationId), campaignStatus: campaign.status, endsAt: campaign.endsAt };
    if (!canCancel(facts, at)) throw new DomainError("donations.not_cancellable");
    await releaseRewards(trx, await linesOf(trx, donationId));
    await planRefund(trx, donation, "donor_wish", at);
    reach("cancellation.written");
  });
  reach("cancellation.committed");
}
