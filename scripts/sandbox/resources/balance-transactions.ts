import type Stripe from "stripe";
import type { World } from "../core/world";
import { currency, paging, range, text } from "../api/fields";
import { noSuch, refused } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";

/** Whether the money has matured depends on the clock, so it is told at each reading. */
export function transactionView(world: World, value: Stripe.BalanceTransaction): Stripe.BalanceTransaction {
  return { ...value, status: value.available_on <= world.clock.seconds() ? "available" : "pending" };
}

/** What an automatic payout swept; Stripe cannot say it for manual ones. */
function contentOf(world: World, payoutId: string): Set<string> {
  if (!world.store.get("payout", payoutId)) throw noSuch("payout", payoutId, "payout");
  const content = world.store.get("payoutContent", payoutId);
  if (content) return new Set(content.value.transactions);
  throw refused(
    "payouts_not_allowed",
    "Balance transaction history can only be filtered on automatic transfers, not manual.",
    "payout",
  );
}

const listShape = {
  ...paging,
  created: range.optional(),
  currency: currency.optional(),
  payout: text().optional(),
  source: text().optional(),
  type: text().optional(),
};

export const balanceTransactionRoutes = [
  route("GET", "/v1/balance_transactions", listShape, ({ world, account, params }) => {
    const swept = params.payout ? contentOf(world, params.payout) : null;
    const found = world.store
      .rows("transaction", account)
      .filter(({ value }) => !swept || swept.has(value.id))
      .filter(({ value }) => !params.source || value.source === params.source)
      .filter(({ value }) => !params.type || value.type === params.type)
      .filter(({ value }) => inRange(value.created, params.created))
      .map(({ value }) => transactionView(world, value));
    return listPage(found, params, "/v1/balance_transactions");
  }),
  route("GET", "/v1/balance_transactions/:id", {}, ({ world, account, ids }) => {
    const row = world.store.get("transaction", ids[0]!);
    if (!row || row.account !== account) throw noSuch("balance transaction", ids[0]!);
    return transactionView(world, row.value);
  }),
];
