import { wholeList } from "../api/lists";
import type { TableName } from "../core/tables";
import type { World } from "../core/world";
import { accountView } from "./accounts";
import { transactionView } from "./balance-transactions";
import { lineItems } from "./session-object";

const TABLE_OF: Record<string, TableName> = {
  pi: "intent",
  ch: "charge",
  py: "charge",
  re: "refund",
  du: "dispute",
  tr: "transfer",
  trr: "reversal",
  po: "payout",
  tu: "topup",
};

/** The object behind an id met inside another object; `cs_…/line_items` and `ch_…/refunds` are its hidden lists. */
export function viewById(world: World, id: string): object | undefined {
  if (id.endsWith("/line_items")) return linesOf(world, id.slice(0, -"/line_items".length));
  if (id.endsWith("/refunds")) return refundsOf(world, id.slice(0, -"/refunds".length));
  const prefix = id.slice(0, id.indexOf("_"));
  const transaction = prefix === "txn" ? world.store.get("transaction", id) : undefined;
  if (transaction) return transactionView(world, transaction.value);
  const account = prefix === "acct" ? world.store.get("account", id) : undefined;
  if (account) return structuredClone(accountView(world, account.value));
  const table = TABLE_OF[prefix];
  const row = table && world.store.get(table, id);
  return row ? structuredClone(row.value) : undefined;
}

function linesOf(world: World, sessionId: string): object | undefined {
  const input = world.store.get("sessionInput", sessionId);
  const session = world.store.get("session", sessionId);
  if (!input || !session) return undefined;
  const lines = lineItems(sessionId, input.value.lines, session.value.created);
  return wholeList(lines, `/v1/checkout/sessions/${sessionId}/line_items`);
}

function refundsOf(world: World, chargeId: string): object {
  const own = world.store.rowsWith("refund", "charge", chargeId).map(({ value }) => value).reverse();
  return structuredClone(wholeList(own, `/v1/charges/${chargeId}/refunds`));
}
