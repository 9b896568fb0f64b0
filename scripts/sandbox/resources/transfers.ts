import type Stripe from "stripe";
import type { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, currency, metadata, paging, range, text } from "../api/fields";
import { noSuch, refused } from "../api/faults";
import { inRange, listPage, wholeList } from "../api/lists";
import { route } from "../api/router";
import { getAccount } from "./accounts";
import { move, requireAvailable } from "./balances";
import { destinationPayment } from "./charge-object";
import { getCharge } from "./charges";
import { takeRefusal } from "./refusals";

const createShape = {
  amount,
  currency,
  destination: text(),
  source_transaction: text().optional(),
  transfer_group: text().optional(),
  description: text().optional(),
  metadata: metadata.optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createShape>>;

/** Money of one charge that no transfer has taken and no refund has given back (reversals do not free it again). */
export function leftOfCharge(world: World, charge: Stripe.Charge): number {
  const moved = world.store
    .rows("transfer")
    .filter(({ value }) => value.source_transaction === charge.id)
    .reduce((sum, { value }) => sum + value.amount, 0);
  return charge.amount - charge.amount_refunded - moved;
}

/** The moment when the money of the transfer matures: with its charge, or at once from the available balance. */
function maturityOf(world: World, params: CreateParams): number {
  if (!params.source_transaction) {
    requireAvailable(world, PLATFORM, params.amount);
    return world.clock.seconds();
  }
  const charge = getCharge(world, params.source_transaction, PLATFORM, "source_transaction");
  if (charge.status !== "succeeded")
    throw refused("resource_invalid_state", `The charge ${charge.id} did not succeed.`, "source_transaction");
  const left = leftOfCharge(world, charge);
  if (params.amount > left)
    throw refused(
      "amount_too_large",
      `Transfers using this transaction as a source must not exceed the source amount: ${left} left, ${params.amount} asked.`,
      "amount",
    );
  const source = world.store.get("transaction", String(charge.balance_transaction))!.value;
  return Math.max(source.available_on, world.clock.seconds());
}

function createTransfer(world: World, params: CreateParams): Stripe.Transfer {
  const destination = getAccount(world, params.destination, "destination");
  if (destination.capabilities?.transfers !== "active" || takeRefusal(world, "transfer", destination.id))
    throw refused(
      "insufficient_capabilities_for_transfer",
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
    );
  const availableOn = maturityOf(world, params);
  const id = newId("tr");
  const payment = destinationPayment(world.clock.seconds(), params.amount, id);
  const transfer: Stripe.Transfer = {
    id,
    object: "transfer",
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: move(world, PLATFORM, {
      type: "transfer",
      amount: -params.amount,
      source: id,
      availableOn,
    }),
    created: world.clock.seconds(),
    currency: "eur",
    description: params.description ?? null,
    destination: destination.id,
    destination_payment: payment.id,
    livemode: false,
    metadata: params.metadata ?? {},
    reversals: wholeList([], `/v1/transfers/${id}/reversals`) as Stripe.Transfer["reversals"],
    reversed: false,
    source_transaction: params.source_transaction ?? null,
    source_type: "card",
    transfer_group: groupOf(world, params),
  };
  const balance_transaction = move(world, destination.id, {
    type: "payment",
    amount: params.amount,
    source: payment.id,
    availableOn,
  });
  world.store.put("charge", payment.id, destination.id, { ...payment, balance_transaction });
  world.store.put("transfer", id, PLATFORM, transfer);
  emit(world, "transfer.created", PLATFORM, transfer);
  return transfer;
}

/** Stripe takes the group of the source charge when the transfer names none. */
function groupOf(world: World, params: CreateParams): string | null {
  if (params.transfer_group) return params.transfer_group;
  const source = params.source_transaction && world.store.get("charge", params.source_transaction);
  return source ? source.value.transfer_group : null;
}

export function getTransfer(world: World, id: string): Stripe.Transfer {
  const row = world.store.get("transfer", id);
  if (!row) throw noSuch("transfer", id, "transfer");
  return row.value;
}

const listShape = {
  ...paging,
  created: range.optional(),
  destination: text().optional(),
  transfer_group: text().optional(),
};

export const transferRoutes = [
  route("POST", "/v1/transfers", createShape, ({ world, params }) => createTransfer(world, params)),
  route("GET", "/v1/transfers", listShape, ({ world, params }) => {
    const found = world.store
      .rows("transfer")
      .map(({ value }) => value)
      .filter((value) => !params.destination || value.destination === params.destination)
      .filter((value) => !params.transfer_group || value.transfer_group === params.transfer_group)
      .filter((value) => inRange(value.created, params.created));
    return listPage(found, params, "/v1/transfers");
  }),
  route("GET", "/v1/transfers/:id", {}, ({ world, ids }) => getTransfer(world, ids[0]!)),
];
