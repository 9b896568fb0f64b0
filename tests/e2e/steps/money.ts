import { expect } from "@playwright/test";
import Stripe from "stripe";
import { productUnderTest } from "../product";
import { rowsOf } from "./sql";

/** Cents of one campaign, as whoever keeps them says. */
export interface Sums {
  gifts: number;
  fees: number;
  refunded: number;
  transferred: number;
  paidOut: number;
}

export async function campaignIdOf(title: string): Promise<string> {
  const [campaign] = await rowsOf<{ id: string }>("select id from campaign where title = $1", [title]);
  return campaign!.id;
}

const ofKind = (kind: string, account: string) =>
  `coalesce(sum(amount_cents) filter (where kind = '${kind}' and account_code like '${account}:%'), 0)::int`;

/** From the ledger's groups. */
export async function ledgerSums(campaignId: string): Promise<Sums> {
  const [sums] = await rowsOf<Sums>(
    `select -${ofKind("gift", "campaign:funds")} as gifts, ${ofKind("gift", "campaign:processor-fees")} as fees,
      ${ofKind("refund", "campaign:funds")} as refunded, ${ofKind("transfer", "stripe:connected")} as transferred,
      -${ofKind("payout", "stripe:connected")} as "paidOut"
    from ledger_group g join ledger_entry e on e.group_id = g.id where g.campaign_id = $1`,
    [campaignId],
  );
  return sums!;
}

/** Accounts of this campaign that still hold something. */
export const heldAccounts = (campaignId: string) =>
  rowsOf("select account_code, sum(amount_cents)::int from ledger_entry where account_code like '%' || $1 group by 1 having sum(amount_cents) <> 0", [campaignId]);

function stripe(): Stripe {
  const { sandboxUrl, stripeSecretKey } = productUnderTest();
  const { hostname, port } = new URL(sandboxUrl);
  return new Stripe(stripeSecretKey, { host: hostname, port, protocol: "http", telemetry: false });
}

const total = <T>(items: T[], cents: (item: T) => number) => items.reduce((sum, item) => sum + cents(item), 0);

async function payoutsOf(account: string | undefined): Promise<number> {
  if (!account) return 0;
  const { data } = await stripe().payouts.list({ limit: 100 }, { stripeAccount: account });
  return total(data.filter(({ status }) => status === "paid"), ({ amount }) => amount);
}

/** From Stripe's own objects, through its API. */
export async function stripeSums(campaignId: string): Promise<Sums> {
  const group = { transfer_group: campaignId, limit: 100 };
  const all = await stripe().charges.list({ ...group, expand: ["data.balance_transaction"] });
  const charges = all.data.filter(({ status }) => status === "succeeded");
  const transfers = (await stripe().transfers.list(group)).data;
  return {
    gifts: total(charges, ({ amount }) => amount),
    fees: total(charges, ({ balance_transaction }) => (balance_transaction as Stripe.BalanceTransaction).fee),
    refunded: total(charges, ({ amount_refunded }) => amount_refunded),
    transferred: total(transfers, ({ amount }) => amount),
    paidOut: await payoutsOf(transfers[0]?.destination as string | undefined),
  };
}

interface SandboxState {
  balances: Record<string, { available: number; pending: number }>;
  sessions: { payment_status: string; amount_total: number; metadata: { campaign_id?: string } }[];
}

export async function sandboxState(): Promise<SandboxState> {
  const answer = await fetch(new URL("/_control/state", productUnderTest().sandboxUrl));
  return (await answer.json()) as SandboxState;
}

/** What donors paid on the hosted pages for this campaign. */
export async function paidOnHostedPages(campaignId: string): Promise<number> {
  const { sessions } = await sandboxState();
  const ours = sessions.filter(({ metadata, payment_status }) => metadata.campaign_id === campaignId && payment_status === "paid");
  return total(ours, ({ amount_total }) => amount_total);
}

/** The label's account at Stripe holds what the ledger says, whatever other campaigns do meanwhile. */
export async function platformAgrees(): Promise<void> {
  await expect(async () => {
    const [ledger] = await rowsOf<{ cents: number }>("select sum(amount_cents)::int as cents from ledger_entry where account_code = 'stripe:platform'");
    const { available, pending } = (await sandboxState()).balances.platform!;
    expect(available + pending).toBe(ledger!.cents);
  }).toPass();
}
