import { sql } from "kysely";
import type { Transaction } from "#db";
import { isDisputed } from "~/features/donations/open-dispute.server";
import type { PaidGift } from "~/features/refunds/refund";

/**
 * Gifts of which something is held and nothing is planned yet, in the order they were paid. A gift whose refund is not
 * over waits for it, and so does one that a bank contests; one that its fee absorbed is over.
 */
export async function listHeldGifts(trx: Transaction, campaignId: string): Promise<PaidGift[]> {
  const rows = await trx
    .selectFrom("donation")
    .select(["id as donationId", "netCents", "feeCents"])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "paid")
    .where("netCents", ">", 0)
    .where((eb) => eb.not(isDisputed(eb)))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("transfer").select("transfer.id").whereRef("transfer.donationId", "=", "donation.id"))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.status", "not in", ["succeeded", "given_up"]))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("ledgerGroup").select("ledgerGroup.id").whereRef("ledgerGroup.donationId", "=", "donation.id").where("kind", "=", "fee_absorbed"))))
    .orderBy("chargedAt")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, netCents: row.netCents, feeCents: row.feeCents! }));
}

/** What was left of the gifts that are transferred or on their way, in cents. */
export async function transferredGiftCents(trx: Transaction, campaignId: string): Promise<number> {
  const row = await trx.selectFrom("transfer").select(sql<number>`coalesce(sum(gift_cents), 0)::int`.as("cents")).where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
  return row.cents;
}

/** Gifts that wait for a bank's decision: a campaign is not settled before. */
export async function countDisputed(trx: Transaction, campaignId: string): Promise<number> {
  const { gifts } = await trx.selectFrom("donation").select((eb) => eb.fn.countAll<number>().as("gifts")).where("campaignId", "=", campaignId).where(isDisputed).executeTakeFirstOrThrow();
  return gifts;
}
