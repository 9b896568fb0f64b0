import { sql } from "kysely";
import type { Handle } from "#db";
import { uncountedReasons } from "./donation";

export type CampaignTotals = {
  /** Integer cents: paid, net of refunds, late payments and gifts taken back left out. */
  raisedCents: number;
  /** Paid gifts of which something remains. */
  gifts: number;
  /** Distinct donors, by e-mail. */
  donors: number;
};

export const noTotals: CampaignTotals = { raisedCents: 0, gifts: 0, donors: 0 };

/** Gifts that count: paid, something of them left, neither too late nor taken back by their donor. */
const counted = (handle: Handle) =>
  handle
    .selectFrom("donation")
    .where("status", "=", "paid")
    .where("netCents", ">", 0)
    // Too late, or taken back by its donor: it never counts, even before its refund is done.
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.reason", "in", uncountedReasons))),
    );

/** The gifts of one campaign that count, dated by their charge, net of refunds, in integer cents. */
export async function listRaised(handle: Handle, campaignId: string): Promise<{ at: Date; cents: number }[]> {
  const rows = await counted(handle).select(["chargedAt", "netCents as cents"]).where("campaignId", "=", campaignId).execute();
  return rows.map(({ chargedAt, cents }) => ({ at: chargedAt!, cents }));
}

/** What each campaign has collected so far; every asked id is in the answer. */
export async function campaignTotals(handle: Handle, campaignIds: readonly string[]): Promise<Map<string, CampaignTotals>> {
  const totals = new Map(campaignIds.map((id) => [id, noTotals]));
  if (campaignIds.length === 0) return totals;
  const rows = await counted(handle)
    .select([
      "campaignId",
      sql<number>`sum(net_cents)`.as("raisedCents"),
      sql<number>`count(*)`.as("gifts"),
      sql<number>`count(distinct email)`.as("donors"),
    ])
    .where("campaignId", "in", [...campaignIds])
    .groupBy("campaignId")
    .execute();
  for (const { campaignId, ...total } of rows) totals.set(campaignId, total);
  return totals;
}
