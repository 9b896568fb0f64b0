import type Stripe from "stripe";
import type { World } from "../core/world";
import { paging, range, text } from "../api/fields";
import { noSuch } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";

export function getCharge(world: World, id: string, account: string, param = "charge"): Stripe.Charge {
  const row = world.store.get("charge", id);
  if (!row || row.account !== account) throw noSuch("charge", id, param);
  return row.value;
}

const listShape = {
  ...paging,
  created: range.optional(),
  payment_intent: text().optional(),
  transfer_group: text().optional(),
};

export const chargeRoutes = [
  route("GET", "/v1/charges", listShape, ({ world, account, params }) => {
    const found = world.store
      .rows("charge", account)
      .map(({ value }) => value)
      .filter((value) => !params.payment_intent || value.payment_intent === params.payment_intent)
      .filter((value) => !params.transfer_group || value.transfer_group === params.transfer_group)
      .filter((value) => inRange(value.created, params.created));
    return listPage(found, params, "/v1/charges");
  }),
  route("GET", "/v1/charges/:id", {}, ({ world, account, ids }) => getCharge(world, ids[0]!, account)),
];
