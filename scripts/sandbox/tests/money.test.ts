import { afterEach, beforeEach, expect, test } from "vitest";
import { cardFee } from "../resources/balances";
import { startBench, type Bench } from "./bench";

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: "manual" } } } });
});
afterEach(() => bench.sandbox.stop());

const balance = async (account?: string) => {
  const { available, pending } = await bench.stripe.balance.retrieve(
    {},
    account ? { stripeAccount: account } : {},
  );
  return { available: available[0]?.amount, pending: pending[0]?.amount };
};

test.each([
  [100, 27],
  [2500, 63],
  [3300, 75],
  [1_000_000, 15_025],
])("the fee of %i cents is %i cents", (amount, fee) => expect(cardFee(amount)).toBe(fee));

test("a charge is pending for seven days, then available", async () => {
  await bench.give(10_000);
  expect(await balance()).toEqual({ available: 0, pending: 9_825 });
  await bench.moveTo(6.9);
  expect(await balance()).toEqual({ available: 0, pending: 9_825 });
  await bench.moveTo(7.1);
  expect(await balance()).toEqual({ available: 9_825, pending: 0 });
});

test("a refund waits for available money, then succeeds and says so", async () => {
  const charge = await bench.charge(await bench.give(10_000));
  const refund = await bench.stripe.refunds.create({ payment_intent: String(charge.payment_intent) });
  expect(refund).toMatchObject({
    status: "pending",
    pending_reason: "insufficient_funds",
    balance_transaction: null,
  });
  expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({
    refunded: false,
    amount_refunded: 0,
  });

  await bench.stripe.topups.create({ amount: 175, currency: "eur", description: "label reserve" });
  await bench.moveTo(7.1);
  const done = await bench.stripe.refunds.retrieve(refund.id, { expand: ["balance_transaction"] });
  expect(done).toMatchObject({
    status: "succeeded",
    balance_transaction: { amount: -10_000, fee: 0, type: "refund" },
  });
  expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({
    refunded: true,
    amount_refunded: 10_000,
  });
  expect(await balance()).toEqual({ available: 0, pending: 0 });
  const types = (await bench.stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["refund.created", "refund.updated", "charge.refunded"]));
});

test("a refund succeeds at once with enough reserve, and never twice", async () => {
  const charge = await bench.charge(await bench.give(3_000));
  await bench.stripe.topups.create({ amount: 5_000, currency: "eur" });
  expect(await bench.stripe.refunds.create({ charge: charge.id, amount: 1_000 })).toMatchObject({
    status: "succeeded",
  });
  const tooMuch = bench.stripe.refunds.create({ charge: charge.id, amount: 2_001 });
  await expect(tooMuch).rejects.toMatchObject({ statusCode: 400, param: "amount" });
  await bench.stripe.refunds.create({ charge: charge.id });
  const again = bench.stripe.refunds.create({ charge: charge.id });
  await expect(again).rejects.toMatchObject({ code: "charge_already_refunded" });
  const { data } = await bench.stripe.refunds.list({ charge: charge.id });
  expect(data.map(({ amount }) => amount)).toEqual([2_000, 1_000]);
});

test("a transfer takes the pending money of its charge, never more than that charge", async () => {
  const account = await bench.readyAccount();
  const charge = await bench.charge(await bench.give(10_000, undefined, "campaign_1"));
  const order = { currency: "eur", destination: account.id, source_transaction: charge.id };
  const over = bench.stripe.transfers.create({ ...order, amount: 10_001 });
  await expect(over).rejects.toMatchObject({ statusCode: 400, param: "amount" });

  const transfer = await bench.stripe.transfers.create({ ...order, amount: 9_825 });
  expect(transfer).toMatchObject({ transfer_group: "campaign_1", source_transaction: charge.id });
  expect(await balance(account.id)).toEqual({ available: 0, pending: 9_825 });
  expect(await balance()).toEqual({ available: 0, pending: 0 });
  await expect(bench.stripe.transfers.create({ ...order, amount: 176 })).rejects.toMatchObject({
    param: "amount",
  });
  await bench.moveTo(7.1);
  expect(await balance(account.id)).toEqual({ available: 9_825, pending: 0 });
});

test("a transfer without source needs available money; a reversal brings money back", async () => {
  const account = await bench.readyAccount();
  const order = { currency: "eur", destination: account.id, amount: 500 };
  await expect(bench.stripe.transfers.create(order)).rejects.toMatchObject({ code: "balance_insufficient" });
  await bench.stripe.topups.create({ amount: 500, currency: "eur" });
  const transfer = await bench.stripe.transfers.create(order);
  await bench.stripe.transfers.createReversal(transfer.id, { amount: 200 });
  expect(await balance(account.id)).toEqual({ available: 300, pending: 0 });
  expect(await balance()).toEqual({ available: 200, pending: 0 });
  const read = await bench.stripe.transfers.retrieve(transfer.id);
  expect(read).toMatchObject({ amount_reversed: 200, reversed: false });
  expect(read.reversals.data).toHaveLength(1);
  await expect(bench.stripe.transfers.createReversal(transfer.id, { amount: 301 })).rejects.toMatchObject({
    param: "amount",
  });
});

test("a reversal is refused when the connected account no longer holds the money", async () => {
  const account = await bench.readyAccount();
  await bench.stripe.topups.create({ amount: 500, currency: "eur" });
  const transfer = await bench.stripe.transfers.create({ currency: "eur", destination: account.id, amount: 500 });
  await bench.stripe.payouts.create({ amount: 400, currency: "eur" }, { stripeAccount: account.id });
  const reversal = bench.stripe.transfers.createReversal(transfer.id, { amount: 101 });
  await expect(reversal).rejects.toMatchObject({ code: "balance_insufficient" });
  await bench.stripe.transfers.createReversal(transfer.id, { amount: 100 });
  expect(await balance(account.id)).toEqual({ available: 0, pending: 0 });
});

test("a planned refusal stops one transfer", async () => {
  const account = await bench.readyAccount();
  await bench.stripe.topups.create({ amount: 500, currency: "eur" });
  await bench.control("/refuse", { kind: "transfer", accountId: account.id });
  const order = { currency: "eur", destination: account.id, amount: 500 };
  const refused = bench.stripe.transfers.create(order);
  await expect(refused).rejects.toMatchObject({ code: "insufficient_capabilities_for_transfer" });
  expect(await bench.stripe.transfers.create(order)).toMatchObject({ amount: 500 });
});

test("every balance is the sum of its transactions", async () => {
  const account = await bench.readyAccount();
  const charge = await bench.charge(await bench.give(4_000));
  await bench.stripe.topups.create({ amount: 700, currency: "eur" });
  await bench.stripe.refunds.create({ charge: charge.id, amount: 300 });
  await bench.stripe.transfers.create({
    currency: "eur",
    destination: account.id,
    amount: 1_000,
    source_transaction: charge.id,
  });
  const all = await bench.stripe.balanceTransactions.list({ limit: 100 });
  const net = all.data.reduce((sum, transaction) => sum + transaction.net, 0);
  const { available = 0, pending = 0 } = await balance();
  expect(available + pending).toBe(net);
  const charges = await bench.stripe.balanceTransactions.list({ type: "charge", source: charge.id });
  expect(charges.data).toHaveLength(1);
});

test("a card whose bank sends refunds back: told as done, then failed, the money on the balance again", async () => {
  const charge = await bench.charge(await bench.give(10_000, "4000000000005126"));
  await bench.stripe.topups.create({ amount: 10_000, currency: "eur", description: "label reserve" });
  const refund = await bench.stripe.refunds.create({ charge: charge.id });
  expect(refund).toMatchObject({ status: "succeeded" });
  expect(await balance()).toEqual({ available: 0, pending: 9_825 });
  await bench.moveTo(1.1);
  const returned = await bench.stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
  expect(returned).toMatchObject({ status: "failed", failure_reason: "expired_or_canceled_card", failure_balance_transaction: { amount: 10_000, type: "refund_failure" } });
  expect(await balance()).toEqual({ available: 10_000, pending: 9_825 });
  expect(await bench.stripe.charges.retrieve(charge.id)).toMatchObject({ refunded: false, amount_refunded: 0 });
  const { data } = await bench.stripe.events.list({ limit: 1 });
  expect(data).toMatchObject([{ type: "refund.failed" }]);
});
