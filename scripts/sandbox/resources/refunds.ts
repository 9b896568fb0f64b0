import type Stripe from "stripe";
import { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, metadata, paging, range, text } from "../api/fields";
import { badParam, exclusive, noSuch, refused } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";
import { balanceAt, move } from "./balances";
import { getCharge } from "./charges";
import { doomIfItsBankReturnsIt } from "./returned-refunds";

const createShape = {
  amount: amount.optional(),
  charge: text().optional(),
  payment_intent: text().optional(),
  metadata: metadata.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createShape>>;

function chargeOf(world: World, params: CreateParams): Stripe.Charge {
  if (params.charge && params.payment_intent) throw exclusive("charge", "payment_intent");
  if (params.charge) return getCharge(world, params.charge, PLATFORM);
  if (!params.payment_intent)
    throw badParam(
      "parameter_missing",
      "payment_intent",
      "One of the following params should be provided: `payment_intent` or `charge`.",
    );
  const intent = world.store.get("intent", params.payment_intent)?.value;
  if (!intent) throw noSuch("payment_intent", params.payment_intent, "payment_intent");
  return getCharge(world, String(intent.latest_charge), PLATFORM);
}

function refundsOf(world: World, chargeId: string): Stripe.Refund[] {
  const all = world.store.rowsWith("refund", "charge", chargeId).map(({ value }) => value);
  return all.filter((refund) => refund.status !== "failed");
}

/** While a bank decides, and once it has kept the money. Won, the money is back and may leave; `charge.disputed` stays true. */
const isChargedBack = (world: World, charge: Stripe.Charge): boolean =>
  charge.disputed && world.store.rows("dispute").some(({ value }) => value.charge === charge.id && value.status !== "won" && !value.status.startsWith("warning_"));

/** A refund leaves at once when the available balance carries it; else a card's waits `pending`, any other one fails. */
function createRefund(world: World, params: CreateParams): Stripe.Refund {
  const charge = chargeOf(world, params);
  if (isChargedBack(world, charge))
    throw refused("charge_disputed", `Charge ${charge.id} has been charged back; cannot issue a refund.`);
  if (charge.status !== "succeeded")
    throw refused("charge_not_refundable", `Charge ${charge.id} is not refundable.`);
  const asked = refundsOf(world, charge.id).reduce((sum, refund) => sum + refund.amount, 0);
  const left = charge.amount - asked;
  if (left === 0) throw refused("charge_already_refunded", `Charge ${charge.id} has already been refunded.`);
  const wanted = params.amount ?? left;
  if (wanted > left)
    throw refused(
      "amount_too_large",
      `Refund amount (${wanted}) is greater than unrefunded amount on charge (${left})`,
      "amount",
    );
  const refund = pendingRefund(world, charge, wanted, params);
  const available = balanceAt(world, PLATFORM).available;
  if (!isCard(charge) && available < wanted) return failForLackOfFunds(world, refund);
  world.store.put("refund", refund.id, PLATFORM, refund);
  const queueIsEmpty = pendingRefunds(world).length === 1;
  const enough = queueIsEmpty && available >= wanted;
  const result = enough ? pay(world, refund, charge) : refund;
  emit(world, "refund.created", PLATFORM, result);
  if (enough) emit(world, "charge.refunded", PLATFORM, getCharge(world, charge.id, PLATFORM));
  return result;
}

function failForLackOfFunds(world: World, refund: Stripe.Refund): Stripe.Refund {
  const failed: Stripe.Refund = { ...refund, failure_reason: "insufficient_funds", pending_reason: undefined, status: "failed" };
  world.store.put("refund", failed.id, PLATFORM, failed);
  emit(world, "refund.created", PLATFORM, failed);
  emit(world, "refund.failed", PLATFORM, failed);
  return failed;
}

function pendingRefund(
  world: World,
  charge: Stripe.Charge,
  wanted: number,
  params: CreateParams,
): Stripe.Refund {
  return {
    id: newId("re"),
    object: "refund",
    amount: wanted,
    balance_transaction: null,
    charge: charge.id,
    created: world.clock.seconds(),
    currency: "eur",
    customer: null,
    customer_account: null,
    ...(isCard(charge) && { destination_details: { card: { type: "pending" }, type: "card" } }),
    metadata: params.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    pending_reason: "insufficient_funds",
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "pending",
    transfer_reversal: null,
  };
}

/** Takes the money from the platform's available balance; what was refunded shows on the charge from here on. */
function pay(world: World, refund: Stripe.Refund, charge: Stripe.Charge): Stripe.Refund {
  const paid: Stripe.Refund = {
    ...refund,
    pending_reason: undefined,
    balance_transaction: move(world, PLATFORM, { type: "refund", amount: -refund.amount, source: refund.id }),
    ...(isCard(charge) && { destination_details: { card: { type: "refund", reference_status: "pending" }, type: "card" } }),
    status: "succeeded",
  };
  const amount_refunded = charge.amount_refunded + refund.amount;
  world.store.put("refund", refund.id, PLATFORM, paid);
  doomIfItsBankReturnsIt(world, refund, charge);
  world.store.put("charge", charge.id, PLATFORM, {
    ...charge,
    amount_refunded,
    refunded: amount_refunded === charge.amount,
  });
  return paid;
}

const isCard = (charge: Stripe.Charge): boolean => charge.payment_method_details?.type === "card";

/** In the order they were asked. */
export function pendingRefunds(world: World): Stripe.Refund[] {
  return world.store.rowsWith("refund", "status", "pending").map(({ value }) => value);
}

export function payPendingRefund(world: World, refund: Stripe.Refund): void {
  const paid = pay(world, refund, getCharge(world, String(refund.charge), PLATFORM));
  emit(world, "refund.updated", PLATFORM, paid);
  emit(world, "charge.refunded", PLATFORM, getCharge(world, String(refund.charge), PLATFORM));
}

const listShape = {
  ...paging,
  charge: text().optional(),
  payment_intent: text().optional(),
  created: range.optional(),
};

export const refundRoutes = [
  route("POST", "/v1/refunds", createShape, ({ world, params }) => createRefund(world, params)),
  route("GET", "/v1/refunds", listShape, ({ world, params }) => {
    const found = world.store
      .rows("refund")
      .map(({ value }) => value)
      .filter((value) => !params.charge || value.charge === params.charge)
      .filter((value) => !params.payment_intent || value.payment_intent === params.payment_intent)
      .filter((value) => inRange(value.created, params.created));
    return listPage(found, params, "/v1/refunds");
  }),
  route("GET", "/v1/refunds/:id", {}, ({ world, ids }) => {
    const row = world.store.get("refund", ids[0]!);
    if (!row) throw noSuch("refund", ids[0]!);
    return row.value;
  }),
];
