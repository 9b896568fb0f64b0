import { sql } from "kysely";
import type { Transaction } from "#db";
import { isDisputed } from "~/features/donations/open-dispute.server";
import type { PaidGift } from "./refund";

/** For queries on `donation`: cents planned or under way back to the donor, a refused refund included. */
export const goingBackCents = sql<number>`coalesce((select sum(amount_cents) from refund where donation_id = donation.id and status not in ('succeeded', 'given_up')), 0)::int`;

/** The paid gifts of a campaign of which something is left that no refund has taken up and no bank contests, in the order they were paid. */
export async function listPaidGifts(trx: Transaction, campaignId: string): Promise<(PaidGift & { isGoingBack: boolean })[]> {
  const rows = await trx
    .selectFrom("donation")
    .select(["id as donationId", sql<number>`net_cents - ${goingBackCents}`.as("netCents"), "feeCents", sql<boolean>`${goingBackCents} > 0`.as("isGoingBack")])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "paid")
    .where(sql<boolean>`net_cents > ${goingBackCents}`)
    .where((eb) => eb.not(isDisputed(eb)))
    .orderBy("chargedAt")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, feeCents: row.feeCents! }));
}
