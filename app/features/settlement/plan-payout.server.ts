import { sql } from "kysely";
import type { Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { settlementRules } from "./settlement";

/** One payout for all transfers, not before the last of their money has matured. Running twice adds nothing. */
export async function planPayout(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  const owed = await trx
    .selectFrom("transfer")
    .innerJoin("donation", "donation.id", "transfer.donationId")
    .select([sql<number>`sum(transfer.amount_cents - transfer.reversed_cents)`.as("netCents"), sql<Date>`max(funds_available_on)`.as("notBefore"), sql<string>`min(destination)`.as("account")])
    .where("transfer.campaignId", "=", campaignId)
    .where("transfer.status", "=", "succeeded")
    .executeTakeFirstOrThrow();
  const payout = await trx
    .insertInto("payout")
    .values({ campaignId, stripeAccountId: owed.account, amountCents: owed.netCents, notBefore: owed.notBefore ?? at, createdAt: at })
    .onConflict((conflict) => conflict.column("campaignId").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!payout) return;
  await recordTransition(trx, { subject: "payout", subjectId: payout.id, from: null, to: "planned", at, ruleVersion: settlementRules });
  await enqueue(trx, { name: "follow_payout", payoutId: payout.id }, { key: `follow_payout:${payout.id}` });
}
