import { expect, test } from "vitest";
import { graceHours, judgePair, type LedgerSide, type Pair, type StripeSide } from "./pair";

const now = new Date("2026-11-20T02:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const theirs = (change: Partial<StripeSide> = {}): StripeSide => ({ count: 1, netCents: 4900, feeCents: 100, accounts: ["platform"], types: ["charge"], known: true, newest: hoursAgo(48), ...change });
const ours = (change: Partial<LedgerSide> = {}): LedgerSide => ({ count: 1, netCents: 4900, feeCents: 100, account: "platform", newest: hoursAgo(48), ...change });
const young = hoursAgo(graceHours - 1);
const payout = { types: ["payout"], netCents: -4900, feeCents: 0, accounts: ["acct_a"] };

test.each<[verdict: string, what: string, pair: Partial<Pair>]>([
  ["amount", "another amount", { stripe: theirs({ netCents: 5000 }), ledger: ours() }],
  ["fee", "another fee, the same amount", { stripe: theirs({ netCents: 4890, feeCents: 110 }), ledger: ours() }],
  ["missing_group", "at Stripe only, long ago", { stripe: theirs(), ledger: null }],
  ["under_way", "at Stripe only, just now", { stripe: theirs({ newest: young }), ledger: null }],
  ["missing_at_stripe", "in the ledger only, long ago", { stripe: null, ledger: ours() }],
  ["under_way", "in the ledger only, just now", { stripe: null, ledger: ours({ newest: young }) }],
  ["double", "twice at Stripe, even just now", { stripe: theirs({ count: 2, netCents: 9800, newest: young }), ledger: ours() }],
  ["under_way", "a second line that our job has not booked yet", { stripe: theirs({ count: 2, netCents: 0, newest: young }), ledger: ours() }],
  ["amount", "a second line that nobody booked", { stripe: theirs({ count: 2, netCents: 0 }), ledger: ours() }],
  ["wrong_account", "on another account", { stripe: theirs({ accounts: ["acct_b"] }), ledger: ours({ account: "acct_a" }) }],
  ["wrong_account", "a payment on a holder's own account", { book: "holders", key: "charge:1", stripe: theirs({ accounts: ["acct_a"] }), ledger: null }],
  ["unknown_type", "a type that we do not know, even just now", { stripe: theirs({ known: false, newest: young }), ledger: null }],
  ["stripe_cost", "a cost of Stripe's own", { stripe: theirs({ types: ["stripe_fee"] }), ledger: null }],
  ["sweep_payout", "a payout of the label's account, even just now", { stripe: theirs({ ...payout, newest: young }), ledger: null }],
  ["sweep_payout", "an automatic payout of a holder's account, even just now", { book: "holders", key: "sweep:po_1", stripe: theirs({ ...payout, newest: young }), ledger: null }],
  ["sweep_payout", "a payout of a holder's account that no row of ours asked", { book: "holders", stripe: theirs(payout), ledger: null }],
  ["under_way", "the same, our row being written", { book: "holders", stripe: theirs({ ...payout, newest: young }), ledger: null }],
  ["under_way", "a payout on its way to the bank", { book: "holders", stripe: theirs(payout), ledger: null, payout: { underWay: true } }],
  ["missing_group", "a payout that should have arrived long ago", { book: "holders", stripe: theirs(payout), ledger: null, payout: { underWay: false } }],
])("%s: %s", (verdict, _what, pair) => {
  expect(judgePair({ book: "platform", key: "gift:1", stripe: null, ledger: null, payout: null, ...pair }, now)).toBe(verdict);
});
