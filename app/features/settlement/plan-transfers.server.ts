import type { Transaction } from "#db";
import type { CampaignFeeBearer } from "#db/schema";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { listPaidGifts } from "~/features/refunds/paid-gifts.server";
import { owedTransfers, settlementRules } from "./settlement";

type Settling = { id: string; feeBearer: CampaignFeeBearer; labelFeePercent: number };

/** One transfer per gift, all planned together with their jobs. Answers how many. */
export async function planTransfers(trx: Transaction, campaign: Settling, at: Date): Promise<number> {
  const destination = await destinationOf(trx, campaign.id);
  const owed = owedTransfers((await listPaidGifts(trx, campaign.id)).filter(({ isGoingBack }) => !isGoingBack), campaign);
  for (const { donationId, amountCents, feeCents } of owed) {
    const { id } = await trx
      .insertInto("transfer")
      .values({ campaignId: campaign.id, donationId, destination, amountCents, feeCents, createdAt: at })
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
