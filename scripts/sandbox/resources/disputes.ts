import type Stripe from "stripe";
import { z } from "zod";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { boolean, metadataChange, paging, range, text, withoutEmpty } from "../api/fields";
import { noSuch, refused } from "../api/faults";
import { inRange, listPage } from "../api/lists";
import { route } from "../api/router";
import { move } from "./balances";
import { transactionView } from "./balance-transactions";
import { getCharge } from "./charges";
import { disputeObject } from "./dispute-object";

/** What the processor keeps of a dispute, lost or won. */
const FEE = { card: 2_000, debit: 750 };

export type Opening = { reason?: string; /** Cents, when not the whole charge is contested. */ amount?: number; /** The bank asks before it takes anything. */ inquiry?: boolean };

/** The bank takes the money back at once, even if the balance becomes negative. Null: this charge cannot be disputed (again). */
export function openDispute(world: World, chargeId: string, { reason = "fraudulent", amount, inquiry = false }: Opening = {}): Stripe.Dispute | null {
  return world.store.transact(() => {
    const charge = getCharge(world, chargeId, PLATFORM);
    if (charge.status !== "succeeded" || charge.disputed || charge.refunded) return null;
    const isCard = charge.payment_method_details?.type === "card";
    const id = newId("du");
    const status = !isCard ? "lost" : inquiry ? "warning_needs_response" : "needs_response";
    const bare = disputeObject({ id, created: world.clock.seconds(), charge, reason, status, amount });
    if (status === "warning_needs_response") {
      world.store.put("dispute", id, PLATFORM, bare);
      emit(world, "charge.dispute.created", PLATFORM, bare);
      return bare;
    }
    const withdrawn = adjust(world, bare, -bare.amount, isCard ? FEE.card : FEE.debit);
    world.store.put("charge", charge.id, PLATFORM, { ...charge, disputed: true });
    emit(world, "charge.dispute.created", PLATFORM, withdrawn);
    emit(world, "charge.dispute.funds_withdrawn", PLATFORM, withdrawn);
    if (!isCard) emit(world, "charge.dispute.closed", PLATFORM, withdrawn);
    return withdrawn;
  });
}

/** The bank decides; won, the money comes back, not the fee; an inquiry is just closed. Null: no such open dispute. */
export function closeDispute(world: World, disputeId: string, won: boolean): Stripe.Dispute | null {
  return world.store.transact(() => {
    const open = world.store.get("dispute", disputeId)?.value;
    if (!open || !isOpen(open.status)) return null;
    const isInquiry = open.status.startsWith("warning_");
    const decided: Stripe.Dispute = { ...open, status: isInquiry ? "warning_closed" : won ? "won" : "lost" };
    const closed = won && !isInquiry ? adjust(world, decided, decided.amount, 0) : decided;
    world.store.put("dispute", closed.id, PLATFORM, closed);
    if (won && !isInquiry) emit(world, "charge.dispute.funds_reinstated", PLATFORM, closed);
    emit(world, "charge.dispute.closed", PLATFORM, closed);
    return closed;
  });
}

const waitingWords = ["needs_response", "warning_needs_response"];
const isOpen = (status: string): boolean => [...waitingWords, "under_review", "warning_under_review"].includes(status);

/** Evidence texts are kept; submitted, the bank reviews them. Stripe's own words for tests decide at once. */
function updateDispute(world: World, id: string, { evidence = {}, metadata = {}, submit = true }: Update): Stripe.Dispute {
  const dispute = getDispute(world, id);
  if (!waitingWords.includes(dispute.status)) throw refused("resource_invalid_state", `Dispute ${id} is no longer waiting for evidence.`);
  const { evidence_details: details } = dispute;
  const updated: Stripe.Dispute = {
    ...dispute, evidence: { ...dispute.evidence, ...evidence }, metadata: withoutEmpty({ ...dispute.metadata, ...metadata }),
    evidence_details: { ...details, has_evidence: details.has_evidence || Object.keys(evidence).length > 0, submission_count: details.submission_count + (submit ? 1 : 0) },
    status: submit ? (dispute.status === "needs_response" ? "under_review" : "warning_under_review") : dispute.status,
  };
  world.store.put("dispute", id, PLATFORM, updated);
  emit(world, "charge.dispute.updated", PLATFORM, updated);
  const verdict = submit ? { winning_evidence: true, losing_evidence: false }[updated.evidence.uncategorized_text ?? ""] : undefined;
  return verdict === undefined ? updated : closeDispute(world, id, verdict)!;
}

/** Its account has nothing to answer: lost, for good. */
function giveUp(world: World, id: string): Stripe.Dispute {
  if (!waitingWords.includes(getDispute(world, id).status)) throw refused("resource_invalid_state", `Dispute ${id} is already closed.`);
  return closeDispute(world, id, false)!;
}

function getDispute(world: World, id: string): Stripe.Dispute {
  const row = world.store.get("dispute", id);
  if (!row) throw noSuch("dispute", id);
  return row.value;
}

function adjust(world: World, dispute: Stripe.Dispute, amount: number, fee: number): Stripe.Dispute {
  const type = amount < 0 ? "dispute" : "dispute_reversal";
  const id = move(world, PLATFORM, { type, amount, fee, source: dispute.id });
  const transaction = transactionView(world, world.store.get("transaction", id)!.value);
  const moved = { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
  world.store.put("dispute", moved.id, PLATFORM, moved);
  return moved;
}

const evidenceText = z.string().max(20_000).optional();
const updateShape = {
  evidence: z.strictObject({
    customer_email_address: evidenceText, customer_name: evidenceText, product_description: evidenceText, refund_policy_disclosure: evidenceText,
    refund_refusal_explanation: evidenceText, service_date: evidenceText, shipping_address: evidenceText, shipping_carrier: evidenceText,
    shipping_date: evidenceText, shipping_tracking_number: evidenceText, uncategorized_text: evidenceText,
  }).optional(),
  metadata: metadataChange.optional(),
  submit: boolean.optional(),
};
type Update = z.output<z.ZodObject<typeof updateShape>>;

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
  route("GET", "/v1/disputes/:id", {}, ({ world, ids }) => getDispute(world, ids[0]!)),
  route("POST", "/v1/disputes/:id", updateShape, ({ world, ids, params }) => updateDispute(world, ids[0]!, params)),
  route("POST", "/v1/disputes/:id/close", {}, ({ world, ids }) => giveUp(world, ids[0]!)),
];
