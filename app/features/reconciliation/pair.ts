import { isCost, isPayout } from "./stripe-types";

/** What Stripe's book says of one event; signed cents. */
export type StripeSide = {
  count: number;
  netCents: number;
  feeCents: number;
  accounts: string[];
  types: string[];
  known: boolean;
  newest: Date;
};

/** What our ledger says of it. `account`: the Stripe account where it should be; null = told by nobody. */
export type LedgerSide = { count: number; netCents: number; feeCents: number; account: string | null; newest: Date };

/** An event that the two books do not tell alike. */
export type Pair = {
  book: "platform" | "holders";
  /** `gift:<id>`, `refund:<id>`…, as the ledger's event keys begin; `stripe:<id>` for what names no event of ours. */
  key: string;
  stripe: StripeSide | null;
  ledger: LedgerSide | null;
  /** Our row of this payout, when there is one. */
  payout: { underWay: boolean } | null;
};

export type PairVerdict =
  | "unknown_type" | "sweep_payout" | "stripe_cost" | "missing_group" | "missing_at_stripe" | "wrong_account" | "double" | "fee" | "amount";

/** Stripe has done it, our job has not run yet: retries and the poller bring it within minutes, an outage within hours. */
export const graceHours = 6;

const isYoung = (newest: Date, now: Date): boolean => now.getTime() - newest.getTime() < graceHours * 3_600_000;

/** What is wrong with an event that differs, or `under_way` while it may still close by itself. */
export function judgePair(pair: Pair, now: Date): PairVerdict | "under_way" {
  const { stripe, ledger } = pair;
  if (stripe && !stripe.known) return "unknown_type";
  if (stripe && isSweep(pair, stripe, now)) return "sweep_payout";
  if (!stripe) return isYoung(ledger!.newest, now) ? "under_way" : "missing_at_stripe";
  if (!ledger) return judgeUnbooked(pair, stripe, now);
  if (ledger.account !== null && stripe.accounts.some((account) => account !== ledger.account)) return "wrong_account";
  if (stripe.count > ledger.count && stripe.netCents === ledger.netCents * (stripe.count / ledger.count)) return "double";
  if (stripe.count > ledger.count && isYoung(stripe.newest, now)) return "under_way";
  return stripe.netCents + stripe.feeCents === ledger.netCents + ledger.feeCents ? "fee" : "amount";
}

/** Money that left to a bank and that nobody of ours sent there. */
function isSweep({ book, key, payout }: Pair, stripe: StripeSide, now: Date): boolean {
  if (key.startsWith("sweep:")) return true;
  if (!stripe.types.some(isPayout)) return false;
  return book === "platform" || (payout === null && !isYoung(stripe.newest, now));
}

function judgeUnbooked({ book, key, payout }: Pair, stripe: StripeSide, now: Date): PairVerdict | "under_way" {
  if (stripe.types.every(isCost)) return "stripe_cost";
  if (payout?.underWay || isYoung(stripe.newest, now)) return "under_way";
  return book === "holders" && key.startsWith("charge:") ? "wrong_account" : "missing_group";
}
