import type Stripe from "stripe";
import { newId } from "../core/ids";
import type { World } from "../core/world";
import { refused } from "../api/faults";
import { route } from "../api/router";

export interface Movement {
  type:
    | "charge"
    | "refund"
    | "refund_failure"
    | "transfer"
    | "transfer_refund"
    | "payment"
    | "payment_refund"
    | "payout"
    | "payout_failure"
    | "topup"
    | "dispute"
    | "dispute_reversal";
  /** Signed cents. */
  amount: number;
  fee?: number;
  source: string;
  /** Seconds; absent = at once. */
  availableOn?: number;
}

const CATEGORY: Record<Movement["type"], string> = {
  charge: "charge",
  refund: "refund",
  refund_failure: "refund_failure",
  transfer: "transfer",
  transfer_refund: "transfer_reversal",
  payment: "charge",
  payment_refund: "refund",
  payout: "payout",
  payout_failure: "payout_reversal",
  topup: "topup",
  dispute: "dispute",
  dispute_reversal: "dispute_reversal",
};

/** A direct debit costs the same whatever its amount. */
export const DEBIT_FEE = 35;

/** The only way money moves: one balance transaction on one account. Answers its id. */
export function move(world: World, account: string, movement: Movement): string {
  const { type, amount, fee = 0, source } = movement;
  const now = world.clock.seconds();
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: movement.availableOn ?? now,
    balance_type: "payments",
    created: now,
    currency: "eur",
    description: null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail(fee)],
    net: amount - fee,
    reporting_category: CATEGORY[type],
    source,
    status: "pending",
    type: type === "dispute" || type === "dispute_reversal" ? "adjustment" : type,
  };
  world.store.put("transaction", transaction.id, account, transaction);
  return transaction.id;
}

interface Planted {
  account: string;
  type: string;
  category?: string;
  amount: number;
  fee: number;
  source: string | null;
  age: number;
}

/** A line that no call made: what Stripe takes for itself, or a mistake that a test needs. */
export function plantTransaction(world: World, planted: Planted): Stripe.BalanceTransaction {
  const { account, type, category = type, amount, fee, source, age } = planted;
  return world.store.transact(() => {
    const id = move(world, account, { type: "charge", amount, fee, source: source ?? "" });
    const created = world.clock.seconds() - age;
    const plain = world.store.get("transaction", id)!.value;
    const transaction: Stripe.BalanceTransaction = { ...plain, type, reporting_category: category, source, created, available_on: created };
    world.store.put("transaction", id, account, transaction);
    return transaction;
  });
}

function feeDetail(amount: number): Stripe.BalanceTransaction.FeeDetail {
  return {
    amount,
    application: null,
    currency: "eur",
    description: "Stripe processing fees",
    type: "stripe_fee",
  };
}

/** European cards: 1.5 % + 25 cents, half a cent rounded up. The fee stays with Stripe on a refund. */
export function cardFee(amount: number): number {
  return Math.floor((amount * 15 + 500) / 1000) + 25;
}

/** Signed cents on one account at one moment (seconds; default: now). */
export function balanceAt(world: World, account: string, at = world.clock.seconds()) {
  const balance = { available: 0, pending: 0 };
  for (const { value } of world.store.rows("transaction", account))
    balance[value.available_on <= at ? "available" : "pending"] += value.net;
  return balance;
}

export function requireAvailable(world: World, account: string, amount: number): void {
  if (balanceAt(world, account).available >= amount) return;
  throw refused(
    "balance_insufficient",
    "You have insufficient available funds in your Stripe account.",
    "amount",
  );
}

export function balanceView(world: World, account: string): Stripe.Balance {
  const { available, pending } = balanceAt(world, account);
  const entry = (amount: number) => ({ amount, currency: "eur", source_types: { card: amount } });
  return { object: "balance", available: [entry(available)], livemode: false, pending: [entry(pending)] };
}

export const balanceRoutes = [
  route("GET", "/v1/balance", {}, ({ world, account }) => balanceView(world, account)),
];
