import type Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: "manual" } } } });
});
afterEach(() => bench.sandbox.stop());

const PAYS = "FR14 2004 1010 0505 0001 3M02 606";
const FAILS = "FR84 2004 1010 0505 0001 3M02 607";
const DISPUTES = "FR57 2004 1010 0505 0001 3M02 608";

async function order(iban: string, cents = 10_000) {
  const session = await bench.stripe.checkout.sessions.create({ ...sessionParams(cents), excluded_payment_method_types: [] });
  await bench.control(`/sessions/${session.id}/pay`, { iban });
  return read(session.id);
}

async function read(id: string) {
  const session = await bench.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge.balance_transaction"] });
  const intent = session.payment_intent as Stripe.PaymentIntent;
  return { session, intent, charge: intent.latest_charge as Stripe.Charge };
}

const types = async () => (await bench.stripe.events.list({ limit: 100 })).data.map(({ type }) => type).reverse();
const available = async () => (await bench.stripe.balance.retrieve()).available[0]?.amount;

test("a direct debit is under way for days, then paid", async () => {
  const { session, intent, charge } = await order(PAYS);
  expect(session).toMatchObject({ status: "complete", payment_status: "unpaid", payment_method_types: ["card", "sepa_debit"] });
  expect(intent.status).toBe("processing");
  expect(charge).toMatchObject({ status: "pending", paid: false, payment_method_details: { type: "sepa_debit", sepa_debit: { country: "FR", last4: "2606" } } });
  await bench.moveTo(6.9);
  expect((await read(session.id)).intent.status).toBe("processing");
  await bench.moveTo(7.1);
  const paid = await read(session.id);
  expect(paid.session.payment_status).toBe("paid");
  expect(paid.charge).toMatchObject({ status: "succeeded", paid: true, balance_transaction: { amount: 10_000, fee: 35, type: "payment" } });
  expect(await types()).toEqual([
    "charge.pending", "payment_intent.processing", "checkout.session.completed",
    "charge.succeeded", "payment_intent.succeeded", "checkout.session.async_payment_succeeded",
  ]);
});

test("a direct debit that the bank refuses fails days later, and nothing moved", async () => {
  const { session } = await order(FAILS);
  await bench.moveTo(7.1);
  const failed = await read(session.id);
  expect(failed.session).toMatchObject({ status: "complete", payment_status: "unpaid" });
  expect(failed.intent).toMatchObject({ status: "requires_payment_method", last_payment_error: { code: "payment_intent_payment_attempt_failed" } });
  expect(failed.charge).toMatchObject({ status: "failed", failure_code: "insufficient_funds" });
  expect((await types()).at(-1)).toBe("checkout.session.async_payment_failed");
  expect((await bench.stripe.balanceTransactions.list()).data).toEqual([]);
});

test("a debit contested after it came is a dispute lost at once (situation 17)", async () => {
  const { session, charge } = await order(DISPUTES);
  await bench.moveTo(7.1);
  const [dispute] = (await bench.stripe.disputes.list({ charge: charge.id })).data;
  expect(dispute).toMatchObject({ status: "lost", amount: 10_000, reason: "debit_not_authorized", is_charge_refundable: false });
  expect((await read(session.id)).charge.disputed).toBe(true);
  expect(await available()).toBe(-35 - 750);
  expect((await types()).slice(-3)).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn", "charge.dispute.closed"]);
});

test("a session that excludes debits takes none", async () => {
  const session = await bench.stripe.checkout.sessions.create(sessionParams(900));
  expect(await bench.control(`/sessions/${session.id}/pay`, { iban: PAYS })).toMatchObject({ outcome: "closed" });
});

test("a debit's refund fails when the available balance is short, where a card's waits", async () => {
  const { charge } = await order(PAYS);
  await bench.moveTo(7.1);
  const short = await bench.stripe.refunds.create({ charge: charge.id });
  expect(short).toMatchObject({ status: "failed", failure_reason: "insufficient_funds", balance_transaction: null });
  expect((await types()).slice(-2)).toEqual(["refund.created", "refund.failed"]);
  await bench.stripe.topups.create({ amount: 35, currency: "eur" });
  expect(await bench.stripe.refunds.create({ charge: charge.id })).toMatchObject({ status: "succeeded" });
  expect(await available()).toBe(0);
});

test("a card disputed by its holder: the money leaves, the fee stays, a win brings the money back", async () => {
  const charge = await bench.charge(await bench.give(10_000, "4000000000000259"));
  const [open] = (await bench.stripe.disputes.list()).data;
  expect(open).toMatchObject({ charge: charge.id, status: "needs_response", reason: "fraudulent", balance_transactions: [{ amount: -10_000, fee: 2_000, type: "adjustment", reporting_category: "dispute" }] });
  await expect(bench.stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({ code: "charge_disputed" });
  await bench.control(`/disputes/${open!.id}/close`, { won: true });
  const won = await bench.stripe.disputes.retrieve(open!.id, { expand: ["charge"] });
  expect(won).toMatchObject({ status: "won", charge: { id: charge.id, disputed: true } });
  expect(await available()).toBe(-2_000);
  expect((await types()).slice(-2)).toEqual(["charge.dispute.funds_reinstated", "charge.dispute.closed"]);
  await expect(bench.stripe.refunds.create({ charge: charge.id })).resolves.toMatchObject({ object: "refund", amount: 10_000 });
});

test("a dispute opened on demand and lost keeps money and fee", async () => {
  const charge = await bench.charge(await bench.give(10_000, "4000000000000077"));
  const { id } = await bench.control<Stripe.Dispute>("/disputes", { charge: charge.id, reason: "product_not_received" });
  await bench.control(`/disputes/${id}/close`, { won: false });
  expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: "lost", reason: "product_not_received" });
  expect(await available()).toBe(9_825 - 10_000 - 2_000);
});

async function aDispute(opening: object = {}) {
  const charge = await bench.charge(await bench.give(10_000, "4000000000000077"));
  return bench.control<Stripe.Dispute>("/disputes", { charge: charge.id, ...opening });
}

test("evidence is kept, then reviewed by the bank once submitted, and nothing can be added", async () => {
  const { id } = await aDispute();
  const kept = await bench.stripe.disputes.update(id, { evidence: { customer_name: "Louise" }, submit: false });
  expect(kept).toMatchObject({ status: "needs_response", evidence: { customer_name: "Louise" }, evidence_details: { has_evidence: true, submission_count: 0 } });
  const sent = await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: "A gift" } });
  expect(sent).toMatchObject({ status: "under_review", evidence: { customer_name: "Louise", uncategorized_text: "A gift" }, evidence_details: { submission_count: 1 } });
  await expect(bench.stripe.disputes.update(id, { evidence: {} })).rejects.toMatchObject({ code: "resource_invalid_state" });
  expect((await types()).at(-1)).toBe("charge.dispute.updated");
  await bench.control(`/disputes/${id}/close`, { won: true });
  expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({ status: "won" });
});

test("Stripe's words for tests win or lose at once", async () => {
  const { id } = await aDispute();
  expect(await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: "winning_evidence" } })).toMatchObject({ status: "won" });
});

test("an accepted dispute is lost, once", async () => {
  const { id } = await aDispute();
  expect(await bench.stripe.disputes.close(id)).toMatchObject({ status: "lost" });
  await expect(bench.stripe.disputes.close(id)).rejects.toMatchObject({ code: "resource_invalid_state" });
});

test("an inquiry moves no money, a part of a charge only that part", async () => {
  const inquiry = await aDispute({ inquiry: true });
  expect(inquiry).toMatchObject({ status: "warning_needs_response", balance_transactions: [] });
  await bench.control(`/disputes/${inquiry.id}/close`, { won: false });
  expect(await bench.stripe.disputes.retrieve(inquiry.id)).toMatchObject({ status: "warning_closed", balance_transactions: [] });
  expect(await aDispute({ amount: 4_000 })).toMatchObject({ amount: 4_000, balance_transactions: [{ amount: -4_000, fee: 2_000 }] });
});
