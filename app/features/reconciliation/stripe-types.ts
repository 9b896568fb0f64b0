/*
 * The types of Stripe's balance transactions that this platform can meet, and what our ledger has beside each.
 * https://docs.stripe.com/reports/balance-transaction-types. A type that is not here is never passed over: a person looks.
 */

/** Money moves for an event of ours: a group of the ledger stands beside it. */
const booked = [
  "charge", "payment", "payment_failure_refund", "payment_reversal", "refund", "payment_refund", "refund_failure",
  "transfer", "transfer_cancel", "transfer_failure", "transfer_refund", "payout", "payout_cancel", "payout_failure", "topup", "topup_reversal",
];

/** What Stripe takes from the balance for itself: nobody asked for it, so a person books it. */
const costs = ["stripe_fee", "stripe_fx_fee", "tax_fee"];

/** Among adjustments, only disputes are ours. */
const adjustments = ["dispute", "dispute_reversal"];

type Told = { type: string; category: string; currency: string };

/** Whether we know what such a line is; everything here is in euros. */
export const isKnown = ({ type, category, currency }: Told): boolean =>
  currency === "eur" && (type === "adjustment" ? adjustments.includes(category) : booked.includes(type) || costs.includes(type));

export const isCost = (type: string): boolean => costs.includes(type);

export const isPayout = (type: string): boolean => type.startsWith("payout");
