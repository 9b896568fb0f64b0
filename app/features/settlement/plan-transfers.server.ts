import type { Transaction } from "#db";
import type { CampaignFeeBearer } from "#db/schema";
import type { PaidGift } from "~/features/refunds/refund";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { transferredGiftCents } from "./held-gifts.server";
import { owedTransfers, settlementRules } from "./settlement";

type Settling = { id: string; feeBearer: CampaignFeeBearer; labelFeePercent: number };

/** One transfer per held gift, all planned together with their jobs. Answers how many. */
export async function planTransfers(trx: Transaction, campaign: Settling, held: readonly PaidGift[], at: Date): Promise<number> {
  const owed = owedTransfers(held, campaign, await transferredGiftCents(trx, campaign.id));
  if (owed.length === 0) return 0;
  const destination = await destinationOf(trx, campaign.id);
  for (const { donationId, giftCents, amountCents, feeCents } of owed) {
    const { id } = await trx
      .insertInto("transfer")
      .values({ campaignId: campaign.id, donationId, destination, giftCents, amountCents, feeCents, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "transfer", subjectId: id, from: null, to: "planned", at, ruleVersion: settlementRules });
    await enqueue(trx, { name: "transfer_donation", transferId: id }, { key: `transfer_donation:${id}` });
  }
  return owed.length;
}

/** @throws Error when the organisation has no Stripe account: a campaign cannot have gone live without one. */
export async function destinationOf(trx: Transaction, campaignId: string): Promise<string> {
  const { stripeAccountId } = await trx
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select("stripeAccountId")
    .where("campaign.id", "=", campaignId)
    .executeTakeFirstOrThrow();
  if (!stripeAccountId) throw new Error(`Campaign ${campaignId} has no connected account to settle to`);
  return stripeAccountId;
}
