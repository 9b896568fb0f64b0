import { db } from "#db";
import { isNamed } from "./dispute";

/** Gifts of a campaign that banks contest or took, as its holder may see them: no name when the donor asked for none. */
export async function listContestedGifts(campaignId: string) {
  const rows = await db
    .selectFrom("dispute")
    .innerJoin("donation", "donation.id", "dispute.donationId")
    .select(["dispute.id", "means", "dispute.status", "endedAt", "dispute.amountCents", "dispute.lostCents", "chargedAt", "anonymous", "amountHidden", "donorName"])
    .where("campaignId", "=", campaignId)
    .orderBy("openedAt", "desc")
    .execute();
  return rows.map(({ anonymous, amountHidden, donorName, chargedAt, ...dispute }) => ({ ...dispute, chargedAt: chargedAt!, donorName: isNamed({ anonymous, amountHidden }) ? donorName : null }));
}

export type ContestedGift = Awaited<ReturnType<typeof listContestedGifts>>[number];
