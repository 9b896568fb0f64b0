import type Stripe from "stripe";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, metadata, paging, text } from "../api/fields";
import { refused } from "../api/faults";
import { listPage, wholeList } from "../api/lists";
import { route } from "../api/router";
import { balanceAt, move, requireAvailable } from "./balances";
import { getTransfer } from "./transfers";

const createShape = {
  amount: amount.optional(),
  description: text().optional(),
  metadata: metadata.optional(),
};

/** Brings money back from the connected account: from its pending part while the charge is pending, else available. */
function createReversal(
  world: World,
  transferId: string,
  params: { amount?: number; metadata?: Record<string, string> },
) {
  const transfer = getTransfer(world, transferId);
  const left = transfer.amount - transfer.amount_reversed;
  const wanted = params.amount ?? left;
  if (left === 0)
    throw refused("resource_invalid_state", `Transfer ${transferId} is already fully reversed.`);
  if (wanted > left)
    throw refused(
      "amount_too_large",
      `Reversal amount (${wanted}) is greater than unreversed amount on transfer (${left})`,
      "amount",
    );
  const reversal = record(world, transfer, wanted, params.metadata ?? {});
  const updated: Stripe.Transfer = {
    ...transfer,
    amount_reversed: transfer.amount_reversed + wanted,
    reversed: wanted === left,
    reversals: wholeList(
      [reversal, ...transfer.reversals.data],
      transfer.reversals.url,
    ) as Stripe.Transfer["reversals"],
  };
  world.store.put("transfer", transfer.id, PLATFORM, updated);
  emit(world, "transfer.reversed", PLATFORM, updated);
  return reversal;
}

function record(
  world: World,
  transfer: Stripe.Transfer,
  wanted: number,
  metadataOf: Record<string, string>,
): Stripe.TransferReversal {
  const account = String(transfer.destination);
  const origin = world.store.get("transaction", String(transfer.balance_transaction))!.value;
  const pending = origin.available_on > world.clock.seconds();
  if (!pending) requireAvailable(world, account, wanted);
  else if (balanceAt(world, account, origin.available_on).available < wanted)
    throw refused("balance_insufficient", "The connected account has insufficient funds.", "amount");
  const availableOn = pending ? origin.available_on : world.clock.seconds();
  const id = newId("trr");
  const source = String(transfer.destination_payment);
  move(world, account, { type: "payment_refund", amount: -wanted, source, availableOn });
  const balance_transaction = move(world, PLATFORM, {
    type: "transfer_refund",
    amount: wanted,
    source: id,
    availableOn,
  });
  const reversal: Stripe.TransferReversal = {
    id,
    object: "transfer_reversal",
    amount: wanted,
    balance_transaction,
    created: world.clock.seconds(),
    currency: "eur",
    destination_payment_refund: null,
    metadata: metadataOf,
    source_refund: null,
    transfer: transfer.id,
  };
  world.store.put("reversal", id, PLATFORM, reversal);
  return reversal;
}

export const reversalRoutes = [
  route("POST", "/v1/transfers/:id/reversals", createShape, ({ world, ids, params }) =>
    createReversal(world, ids[0]!, params),
  ),
  route("GET", "/v1/transfers/:id/reversals", paging, ({ world, ids, params }) =>
    listPage(getTransfer(world, ids[0]!).reversals.data, params, `/v1/transfers/${ids[0]!}/reversals`),
  ),
];
