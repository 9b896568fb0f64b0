import { db } from "#db";
import { stripe } from "~/services/stripe.server";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import type { Finding } from "./finding";
import { platformAccount } from "./read-book.server";

/** The label's account, and those of holders that were paid: before its first transfer an account is put on manual payouts. */
async function listGuarded(): Promise<string[]> {
  const rows = await db.selectFrom("transfer").select("destination").distinct().where("status", "=", "succeeded").orderBy("destination").execute();
  return [platformAccount, ...rows.map(({ destination }) => destination)];
}

/** An account that Stripe would sweep to a bank: put back on manual payouts at once, and told. @throws Stripe's errors */
export async function findAutomaticPayouts(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const account of await listGuarded()) {
    const stripeAccount = account === platformAccount ? undefined : account;
    const { payments } = await stripe().balanceSettings.retrieve({}, stripeAccount ? { stripeAccount } : {});
    const interval = payments.payouts?.schedule?.interval ?? null;
    if (interval === "manual") continue;
    await ensureManualPayouts(stripeAccount);
    found.push({ kind: "automatic_payouts", subject: `account:${account}`, campaignId: null, otherCents: null, ledgerCents: null, facts: { accounts: [account], interval } });
  }
  return found;
}
