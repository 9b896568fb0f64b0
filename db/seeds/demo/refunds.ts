import { db } from "#db";
import { askRefund } from "~/features/refunds/ask-refund.server";

/** A donor of a settled campaign whose reward never came: the team has to answer. */
export async function seedRefundRequest(): Promise<void> {
  const gift = await db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .select("donation.id")
    .where("campaign.status", "=", "settled")
    .where("donation.status", "=", "paid")
    .where("netCents", ">", 0)
    .orderBy("chargedAt")
    .executeTakeFirstOrThrow();
  await askRefund(gift.id, "Ma tasse devait arriver au printemps. J’ai écrit deux fois au porteur, sans réponse. Pouvez-vous me rendre ce qu’elle m’a coûté\u00a0?");
}
