import type { Transaction } from "#db";
import type { PaidGift } from "./refund";

/** The paid gifts of a campaign that no refund has taken up, in the order they were paid. */
export async function listPaidGifts(trx: Transaction, campaignId: string): Promise<(PaidGift & { fundsAvailableOn: Date | null })[]> {
  const rows = await trx
    .selectFrom("donation")
    .select(["id as donationId", "netCents", "feeCents", "fundsAvailableOn"])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "paid")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id"))))
    .orderBy("chargedAt")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, feeCents: row.feeCents! }));
}
