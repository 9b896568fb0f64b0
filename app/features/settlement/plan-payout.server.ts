import { sql } from "kysely";
import type { Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { settlementRules } from "./settlement";

type Owed = { account: string; netCents: number; notBefore: Date | null };

/**
 * One payout for all transfers that none has taken up, not before the last of their money has matured. What comes after
 * a payout gets another. Running twice adds nothing. The campaign is locked.
 */
export async function planPayouts(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  for (const owed of await listOwed(trx, campaignId)) {
    const amountCents = Math.min(owed.netCents, await unpromised(trx, campaignId));
    if (amountCents > 0) await planOne(trx, campaignId, { ...owed, netCents: amountCents }, at);
  }
}

/** By account: an organisation that opened another one is paid out from both. */
const listOwed = (trx: Transaction, campaignId: string): Promise<Owed[]> =>
  trx
    .selectFrom("transfer")
    .innerJoin("donation", "donation.id", "transfer.donationId")
    .select(["destination as account", sql<number>`sum(transfer.amount_cents - transfer.reversed_cents)::int`.as("netCents"), sql<Date | null>`max(funds_available_on)`.as("notBefore")])
    .where("transfer.campaignId", "=", campaignId)
    .where("transfer.status", "=", "succeeded")
    .where("payoutId", "is", null)
    .groupBy("destination")
    .orderBy("destination")
    .execute();

/** What the campaign has on the holder's account beyond what other payouts are to take, a refused one included; cents. */
export async function unpromised(trx: Transaction, campaignId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select (select coalesce(sum(amount_cents), 0) from ledger_entry where account_code = ${`stripe:connected:${campaignId}`})
      - (select coalesce(sum(amount_cents), 0) from payout where campaign_id = ${campaignId} and status not in ('paid', 'cancelled')) as cents`.execute(trx);
  return Number(rows[0]!.cents);
}

async function planOne(trx: Transaction, campaignId: string, { account, netCents, notBefore }: Owed, at: Date): Promise<void> {
  const { id } = await trx
    .insertInto("payout")
    .values((eb) => ({
      campaignId, stripeAccountId: account, amountCents: netCents, notBefore: notBefore ?? at, createdAt: at,
      number: eb.selectFrom("payout").select(sql<number>`coalesce(max(number), 0) + 1`.as("next")).where("campaignId", "=", campaignId),
    }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.updateTable("transfer").set({ payoutId: id })
    .where("campaignId", "=", campaignId).where("destination", "=", account).where("status", "=", "succeeded").where("payoutId", "is", null).execute();
  await recordTransition(trx, { subject: "payout", subjectId: id, from: null, to: "planned", at, ruleVersion: settlementRules });
  await enqueue(trx, { name: "follow_payout", payoutId: id }, { key: `follow_payout:${id}` });
}
