import type Stripe from "stripe";
import type { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { amount, currency, metadata, statement, text } from "../api/fields";
import { noSuch } from "../api/faults";
import { route } from "../api/router";
import { move } from "./balances";

const createShape = {
  amount,
  currency,
  description: text().optional(),
  metadata: metadata.optional(),
  statement_descriptor: statement(15).optional(),
  transfer_group: text().optional(),
};

/** Money that the label puts on its own balance; here it is available at once. */
function createTopup(world: World, params: z.output<z.ZodObject<typeof createShape>>): Stripe.Topup {
  const id = newId("tu");
  const topup: Stripe.Topup = {
    id,
    object: "topup",
    amount: params.amount,
    balance_transaction: move(world, PLATFORM, { type: "topup", amount: params.amount, source: id }),
    created: world.clock.seconds(),
    currency: "eur",
    description: params.description ?? null,
    expected_availability_date: world.clock.seconds(),
    failure_code: null,
    failure_message: null,
    initiated_by: "user",
    livemode: false,
    metadata: params.metadata ?? {},
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    status: "succeeded",
    transfer_group: params.transfer_group ?? null,
  };
  world.store.put("topup", id, PLATFORM, topup);
  emit(world, "topup.succeeded", PLATFORM, topup);
  return topup;
}

export const topupRoutes = [
  route("GET", "/v1/topups/:id", {}, ({ world, ids }) => {
    const row = world.store.get("topup", ids[0]!);
    if (!row) throw noSuch("topup", ids[0]!, "topup");
    return row.value;
  }),
  route("POST", "/v1/topups", createShape, ({ world, params }) => createTopup(world, params)),
];
