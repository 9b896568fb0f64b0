import { sql } from "kysely";
import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { listCampaignMoney, listLedgerGroups } from "./money.server";

/** A gift and what became of its money; cents. Donors' names stay out: amounts are enough to check. */
const listGifts = (campaignId: string) =>
  db
    .selectFrom("donation")
    .leftJoin("transfer", "transfer.donationId", "donation.id")
    // The last of its refunds: parts may have gone back before.
    .leftJoin("refund", (join) => join.on(sql<boolean>`refund.id = (select id from refund where donation_id = donation.id and status not in ('failed', 'given_up') order by created_at desc, id desc limit 1)`))
    .select(["donation.id", "donation.chargedAt", "donation.paymentMeans", "donation.amountCents", "donation.feeCents", "donation.refundedCents",
      "transfer.status as transferStatus", "transfer.amountCents as transferCents", "transfer.stripeTransferId",
      "refund.status as refundStatus", "refund.stripeRefundId", "donation.stripeChargeId"])
    .where("donation.campaignId", "=", campaignId)
    .where("donation.status", "=", "paid")
    .orderBy("chargedAt")
    .orderBy("donation.id")
    .execute();

/** Everything of a campaign's money, for the team. @throws 404 when there is no such campaign. */
export async function getCampaignMoney(campaignId: string) {
  const campaign = orNotFound(
    await db
      .selectFrom("campaign")
      .innerJoin("project", "project.id", "campaign.projectId")
      .select(["campaign.id", "campaign.status", "campaign.goalCents", "campaign.thresholdPercent", "campaign.countedCents", "campaign.countedGifts", "project.name as projectName", "project.slug", "campaign.feeBearer", "campaign.labelFeePercent", "campaign.isDemo"])
      .where("campaign.id", "=", campaignId)
      .executeTakeFirst(),
  );
  const [totals] = await listCampaignMoney({ campaignId });
  const payouts = await db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).orderBy("number").execute();
  return { campaign, totals: totals ?? null, gifts: await listGifts(campaignId), payouts, groups: await listLedgerGroups({ campaignId, limit: 500 }) };
}
