import type Stripe from "stripe";
import { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, currency, metadata, paging, range, statement, text } from "../api/fields";
import { noSuch, refused } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";
import { balanceAt, move, requireAvailable } from "./balances";
import { takeRefusal } from "./refusals";

const DAY = 86_400;
/** Days from creation to the bank. */
const ARRIVAL_DAYS = 2;

const createShape = {
  amount,
  currency,
  description: text().optional(),
  metadata: metadata.optional(),
  method: z.literal("standard").optional(),
  statement_descriptor: statement(22).optional(),
};

interface Order {
  amount: number;
  automatic: boolean;
  description?: string;
  metadata?: Record<string, string>;
  statement_descriptor?: string;
}

/** The money leaves the balance at once; the bank has it, or sends it back, two days later. */
export function createPayout(world: World, account: string, order: Order): Stripe.Payout {
  const owner = world.store.get("account", account)?.value;
  if (account !== PLATFORM && !owner?.payouts_enabled)
    throw refused(
      "payouts_not_allowed",
      "Cannot create payouts: this account has requirements that are past due.",
    );
  requireAvailable(world, account, order.amount);
  const id = newId("po");
  const balance_transaction = move(world, account, { type: "payout", amount: -order.amount, source: id });
  const payout = payoutObject(id, world.clock.seconds(), owner, order, balance_transaction);
  world.store.put("payout", id, account, payout);
  if (takeRefusal(world, "payout", account))
    world.store.put("doomedPayout", id, account, { code: "account_closed" });
  emit(world, "payout.created", account, payout);
  return payout;
}

function payoutObject(
  id: string,
  created: number,
  owner: Stripe.Account | undefined,
  order: Order,
  balance_transaction: string,
): Stripe.Payout {
  return {
    id,
    object: "payout",
    amount: order.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: created + ARRIVAL_DAYS * DAY,
    automatic: order.automatic,
    balance_transaction,
    created,
    currency: "eur",
    description: order.description ?? (order.automatic ? "STRIPE PAYOUT" : null),
    destination: owner?.external_accounts?.data[0]?.id ?? "ba_platform",
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: order.metadata ?? {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: order.automatic ? "completed" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: order.statement_descriptor ?? null,
    status: "pending",
    trace_id: null,
    type: "bank_account",
  };
}

/** When the payout takes its next step, in seconds; null once it is final. */
export function nextStepAt(payout: Stripe.Payout): number | null {
  if (payout.status === "pending") return payout.created + DAY;
  return payout.status === "in_transit" ? payout.arrival_date : null;
}

/** pending → in_transit → paid, or failed when the bank sends it back. */
export function stepPayout(world: World, account: string, payout: Stripe.Payout): void {
  if (payout.status === "pending")
    return settle(world, account, { ...payout, status: "in_transit" }, "payout.updated");
  const doom = world.store.get("doomedPayout", payout.id)?.value;
  if (!doom) return settle(world, account, { ...payout, status: "paid" }, "payout.paid");
  const failure = move(world, account, { type: "payout_failure", amount: payout.amount, source: payout.id });
  const failed: Stripe.Payout = {
    ...payout,
    status: "failed",
    failure_balance_transaction: failure,
    failure_code: doom.code,
    failure_message: "The bank account has been closed.",
  };
  settle(world, account, failed, "payout.failed");
}

function settle(
  world: World,
  account: string,
  payout: Stripe.Payout,
  event: "payout.updated" | "payout.paid" | "payout.failed",
): void {
  world.store.put("payout", payout.id, account, payout);
  emit(world, event, account, payout);
}

/** The daily sweep of an account that is not on manual payouts. */
export function sweep(world: World, account: string): void {
  const { available } = balanceAt(world, account);
  if (available <= 0) return;
  const before = new Set(
    world.store.rows("payoutContent", account).flatMap(({ value }) => value.transactions),
  );
  const swept = world.store
    .rows("transaction", account)
    .filter(({ value }) => value.available_on <= world.clock.seconds() && !before.has(value.id))
    .map(({ id }) => id);
  const payout = createPayout(world, account, { amount: available, automatic: true });
  const own = String(payout.balance_transaction);
  world.store.put("payoutContent", payout.id, account, { transactions: [...swept, own] });
}

const listShape = {
  ...paging,
  created: range.optional(),
  arrival_date: range.optional(),
  status: z.enum(["pending", "in_transit", "paid", "failed", "canceled"]).optional(),
};

export const payoutRoutes = [
  route("POST", "/v1/payouts", createShape, ({ world, account, params }) =>
    createPayout(world, account, { ...params, automatic: false }),
  ),
  route("GET", "/v1/payouts", listShape, ({ world, account, params }) => {
    const found = world.store
      .rows("payout", account)
      .map(({ value }) => value)
      .filter((value) => !params.status || value.status === params.status)
      .filter((value) => inRange(value.created, params.created))
      .filter((value) => inRange(value.arrival_date, params.arrival_date));
    return listPage(found, params, "/v1/payouts");
  }),
  route("GET", "/v1/payouts/:id", {}, ({ world, account, ids }) => {
    const row = world.store.get("payout", ids[0]!);
    if (!row || row.account !== account) throw noSuch("payout", ids[0]!, "payout");
    return row.value;
  }),
];
