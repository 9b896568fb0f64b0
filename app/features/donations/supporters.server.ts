import { db, type Handle } from "#db";
import { uncountedReasons } from "./donation";

export type Supporter = {
  id: string;
  /** Null when the donor chose to stay anonymous, or gave no name. */
  name: string | null;
  message: string | null;
  chargedAt: Date;
};

/** Those who gave, as they chose to be seen; amounts are never shown. Newest first. */
export async function listSupporters(campaignId: string, options: { limit?: number; handle?: Handle } = {}): Promise<Supporter[]> {
  const rows = await (options.handle ?? db)
    .selectFrom("donation")
    .select(["id", "anonymous", "donorName", "message", "chargedAt"])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "paid")
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.reason", "in", uncountedReasons))),
    )
    .orderBy("chargedAt", "desc")
    .orderBy("id")
    .limit(options.limit ?? 200)
    .execute();
  return rows.map(({ id, anonymous, donorName, message, chargedAt }) => ({
    id, message, name: anonymous ? null : donorName, chargedAt: chargedAt!,
  }));
}
