import { sql } from "kysely";
import type Stripe from "stripe";
import { db } from "#db";
import { platform } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { checkStock } from "~/features/reconciliation/stock-check.server";
import { stripe } from "~/services/stripe.server";

type Made = { sessions: Stripe.Checkout.Session[]; refunds: Stripe.Refund[]; transfers: Stripe.Transfer[]; reversals: Stripe.TransferReversal[]; payouts: Stripe.Payout[]; disputes: Stripe.Dispute[] };

const all = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
};

const stripeAccounts = async (): Promise<string[]> =>
  (await db.selectFrom("organisation").select("stripeAccountId").where("stripeAccountId", "is not", null).execute()).map(({ stripeAccountId }) => stripeAccountId!);

/** What Stripe made for us, as Stripe says it. */
async function madeByStripe(): Promise<Made> {
  const accounts = await stripeAccounts();
  const transfers = await all(stripe().transfers.list({ limit: 100 }));
  return {
    sessions: await all(stripe().checkout.sessions.list({ limit: 100 })),
    refunds: (await all(stripe().refunds.list({ limit: 100 }))).filter(({ status }) => status !== "failed" && status !== "canceled"),
    transfers, reversals: transfers.flatMap((transfer) => transfer.reversals.data),
    disputes: await all(stripe().disputes.list({ limit: 100 })),
    payouts: (await Promise.all(accounts.map((stripeAccount) => all(stripe().payouts.list({ limit: 100 }, { stripeAccount }))))).flat().filter(({ status }) => status !== "failed"),
  };
}

function doubles(kind: string, ids: (string | undefined)[]): string[] {
  return ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index).map((id) => `Stripe made two ${kind} for ${id}`);
}

/** The part of it that our own database tells alone. */
export const bookDisagreements = async (): Promise<string[]> => [...(await checkLedger()), ...(await checkStock())];

/**
 * What must hold at any instant, a crash included: entries sum to zero, gifts = transfers + refunds + fees + held,
 * nothing oversold, nothing asked twice of Stripe. One sentence per disagreement.
 */
export async function disagreements(): Promise<string[]> {
  const made = await madeByStripe();
  return [
    ...(await bookDisagreements()),
    ...doubles("sessions", made.sessions.map(({ metadata }) => metadata?.donation_id)),
    ...doubles("refunds", made.refunds.map(({ metadata }) => metadata?.refund_id)),
    ...doubles("transfers", made.transfers.map(({ metadata }) => metadata.transfer_id)),
    ...doubles("reversals", made.reversals.map(({ metadata }) => metadata?.reversal_id)),
    ...doubles("payouts", made.payouts.map(({ metadata }) => metadata?.payout_id)),
  ];
}

const missing = (kind: string, ids: string[], known: (string | null)[]): string[] => ids.filter((id) => !known.includes(id)).map((id) => `${kind} ${id} is on one side only`);
const sameOnBothSides = (kind: string, theirs: string[], ours: (string | null)[]): string[] => {
  const written = ours.filter((id) => id !== null);
  return [...missing(kind, theirs, written), ...missing(kind, written, theirs)];
};

async function rowsAgree(made: Made): Promise<string[]> {
  const gifts = await db.selectFrom("donation").select(["stripeSessionId", "status"]).execute();
  const paid = gifts.filter(({ status }) => status === "paid").map(({ stripeSessionId }) => stripeSessionId);
  const ids = <T>(rows: T[], of: (row: T) => string | null) => rows.map(of);
  return [
    ...sameOnBothSides("session", made.sessions.map(({ id }) => id), gifts.map(({ stripeSessionId }) => stripeSessionId)),
    ...sameOnBothSides("paid session", made.sessions.filter((one) => one.payment_status === "paid").map(({ id }) => id), paid),
    ...sameOnBothSides("refund", made.refunds.map(({ id }) => id), ids(await db.selectFrom("refund").select("stripeRefundId").where("status", "!=", "failed").execute(), (row) => row.stripeRefundId)),
    ...sameOnBothSides("transfer", made.transfers.map(({ id }) => id), ids(await db.selectFrom("transfer").select("stripeTransferId").execute(), (row) => row.stripeTransferId)),
    ...sameOnBothSides("reversal", made.reversals.map(({ id }) => id), ids(await db.selectFrom("transferReversal").select("stripeReversalId").execute(), (row) => row.stripeReversalId)),
    ...sameOnBothSides("dispute", made.disputes.map(({ id, status }) => `${id} ${status}`), ids(await db.selectFrom("dispute").select(["stripeDisputeId", "status"]).execute(), (row) => `${row.stripeDisputeId} ${row.status}`)),
    ...sameOnBothSides("payout", made.payouts.map(({ id }) => id), ids(await db.selectFrom("payout").select("stripePayoutId").where("status", "!=", "failed").execute(), (row) => row.stripePayoutId)),
  ];
}

const totalOf = ({ available, pending }: Stripe.Balance) => (available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0);

/** The platform's balance, to the cent; a payout leaves Stripe's balance before it is booked as received. */
async function balancesAgree(): Promise<string[]> {
  const [ours, theirs] = [await accountBalance(db, platform), totalOf(await stripe().balance.retrieve())];
  return ours === theirs ? [] : [`the ledger holds ${ours} cents on the platform, Stripe ${theirs}`];
}

async function nothingUnderWay(): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select format('job %s (%s): %s', task_identifier, key, last_error) as what from graphile_worker.jobs
    union all select format('event %s is not applied', id) from stripe_event where applied_at is null
    union all select format('mail %s is not sent', key) from mail_message where sent_at is null`.execute(db);
  return rows.map(({ what }) => what);
}

type Mail = { headers: Record<string, string> };

/** Each mail has one Message-ID and left; a copy sent twice carries the same one, by which mailboxes drop it. */
async function mailsAgree(mails: Mail[]): Promise<string[]> {
  const received = [...new Set(mails.map(({ headers }) => headers["message-id"]!.replace(/^<|@.*$/g, "")))];
  return sameOnBothSides("mail", received, (await db.selectFrom("mailMessage").select("id").execute()).map(({ id }) => id));
}

/** What must hold besides once nothing is under way: both sides hold the same objects and the same money, each mail left. */
export async function loose(mails: Mail[]): Promise<string[]> {
  return [...(await disagreements()), ...(await nothingUnderWay()), ...(await rowsAgree(await madeByStripe())), ...(await balancesAgree()), ...(await mailsAgree(mails))];
}
