import type Stripe from "stripe";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { paging, range, text } from "../api/fields";
import { noSuch } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";
import { move } from "./balances";
import { transactionView } from "./balance-transactions";
import { getCharge } from "./charges";
import { disputeObject } from "./dispute-object";

/** What the processor keeps of a dispute, lost or won. */
const FEE = { card: 2_000, debit: 750 };

/** The bank takes the money back at once, even if the balance becomes negative. Null: this charge cannot be disputed (again). */
export function openDispute(world: World, chargeId: string, reason = "fraudulent"): Stripe.Dispute | null {
  return world.store.transact(() => {
    const charge = getCharge(world, chargeId, PLATFORM);
    if (charge.status !== "succeeded" || charge.disputed || charge.refunded) return null;
    const isCard = charge.payment_method_details?.type === "card";
    const id = newId("du");
    const bare = disputeObject({ id, created: world.clock.seconds(), charge, reason, status: isCard ? "needs_response" : "lost" });
    const withdrawn = adjust(world, bare, -bare.amount, isCard ? FEE.card : FEE.debit);
    world.store.put("charge", charge.id, PLATFORM, { ...charge, disputed: true });
    emit(world, "charge.dispute.created", PLATFORM, withdrawn);
    emit(world, "charge.dispute.funds_withdrawn", PLATFORM, withdrawn);
    if (!isCard) emit(world, "charge.dispute.closed", PLATFORM, withdrawn);
    return withdrawn;
  });
}

/** The bank decides; won, the money comes back, not the fee. Null: no such open dispute. */
export function closeDispute(world: World, disputeId: string, won: boolean): Stripe.Dispute | null {
  return world.store.transact(() => {
    const open = world.store.get("dispute", disputeId)?.value;
    if (open?.status !== "needs_response") return null;
    const decided: Stripe.Dispute = { ...open, status: won ? "won" : "lost" };
    const closed = won ? adjust(world, decided, decided.amount, 0) : decided;
    world.store.put("dispute", closed.id, PLATFORM, closed);
    if (won) emit(world, "charge.dispute.funds_reinstated", PLATFORM, closed);
    emit(world, "charge.dispute.closed", PLATFORM, closed);
    return closed;
  });
}

function adjust(world: World, dispute: Stripe.Dispute, amount: number, fee: number): Stripe.Dispute {
  const type = amount < 0 ? "dispute" : "dispute_reversal";
  const id = move(world, PLATFORM, { type, amount, fee, source: dispute.id });
  const transaction = transactionView(world, world.store.get("transaction", id)!.value);
  const moved = { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
  world.store.put("dispute", moved.id, PLATFORM, moved);
  return moved;
}

const listShape = { ...paging, charge: text().optional(), created: range.optional(), payment_intent: text().optional() };

export const disputeRoutes = [
  route("GET", "/v1/disputes", listShape, ({ world, params }) => {
    const found = world.store
      .rows("dispute")
      .map(({ value }) => value)
      .filter((value) => !params.charge || value.charge === params.charge)
      .filter((value) => !params.payment_intent || value.payment_intent === params.payment_intent)
      .filter((value) => inRange(value.created, params.created));
    return listPage(found, params, "/v1/disputes");
  }),
  route("GET", "/v1/disputes/:id", {}, ({ world, ids }) => {
    const row = world.store.get("dispute", ids[0]!);
    if (!row) throw noSuch("dispute", ids[0]!);
    return row.value;
  }),
];
