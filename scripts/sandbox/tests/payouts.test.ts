import { afterEach, beforeEach, expect, test } from "vitest";
import { startBench, type Bench } from "./bench";

let bench: Bench;
beforeEach(async () => void (bench = await startBench()));
afterEach(() => bench.sandbox.stop());

const manual = { payments: { payouts: { schedule: { interval: "manual" as const } } } };

/** A connected account holding so many available cents. */
async function funded(cents: number) {
  const account = await bench.readyAccount();
  await bench.stripe.balanceSettings.update(manual);
  await bench.stripe.topups.create({ amount: cents, currency: "eur" });
  await bench.stripe.transfers.create({ amount: cents, currency: "eur", destination: account.id });
  return { stripeAccount: account.id };
}

test("a payout goes pending, in transit, paid, with events of the account", async () => {
  const on = await funded(5_000);
  const payout = await bench.stripe.payouts.create({ amount: 5_000, currency: "eur" }, on);
  expect(payout).toMatchObject({ status: "pending", automatic: false });
  const more = bench.stripe.payouts.create({ amount: 1, currency: "eur" }, on);
  await expect(more).rejects.toMatchObject({ code: "balance_insufficient" });
  await bench.moveTo(1.1);
  expect(await bench.stripe.payouts.retrieve(payout.id, {}, on)).toMatchObject({ status: "in_transit" });
  await bench.moveTo(2.1);
  expect(await bench.stripe.payouts.retrieve(payout.id, {}, on)).toMatchObject({ status: "paid" });
  const { data } = await bench.stripe.events.list({ types: ["payout.created", "payout.paid"] }, on);
  expect(data.map(({ type, account }) => [type, account])).toEqual([
    ["payout.paid", on.stripeAccount],
    ["payout.created", on.stripeAccount],
  ]);
  expect((await bench.stripe.payouts.list({ status: "paid" }, on)).data).toHaveLength(1);
});

test("a payout that the bank sends back fails and returns the money", async () => {
  const on = await funded(5_000);
  await bench.control("/refuse", { kind: "payout", accountId: on.stripeAccount });
  const payout = await bench.stripe.payouts.create({ amount: 5_000, currency: "eur" }, on);
  await bench.moveTo(2.1);
  const failed = await bench.stripe.payouts.retrieve(
    payout.id,
    { expand: ["failure_balance_transaction"] },
    on,
  );
  expect(failed).toMatchObject({
    status: "failed",
    failure_code: "account_closed",
    failure_balance_transaction: { amount: 5_000 },
  });
  const { available } = await bench.stripe.balance.retrieve({}, on);
  expect(available[0]?.amount).toBe(5_000);
});

test("an account that is not complete gets no transfer and makes no payout", async () => {
  const account = await bench.stripe.accounts.create({
    type: "express",
    capabilities: { transfers: { requested: true } },
  });
  expect(account).toMatchObject({ charges_enabled: false, payouts_enabled: false, details_submitted: false });
  expect(account.requirements?.currently_due).toContain("external_account");
  await bench.stripe.topups.create({ amount: 500, currency: "eur" });
  const transfer = bench.stripe.transfers.create({ amount: 500, currency: "eur", destination: account.id });
  await expect(transfer).rejects.toMatchObject({ statusCode: 400 });
  const payout = bench.stripe.payouts.create({ amount: 1, currency: "eur" }, { stripeAccount: account.id });
  await expect(payout).rejects.toMatchObject({ code: "payouts_not_allowed" });
});

test("the platform is swept daily until it is set to manual", async () => {
  await bench.stripe.topups.create({ amount: 800, currency: "eur" });
  await bench.moveTo(1);
  const [swept] = (await bench.stripe.payouts.list()).data;
  expect(swept).toMatchObject({ amount: 800, automatic: true });
  const inside = await bench.stripe.balanceTransactions.list({ payout: swept!.id });
  expect(inside.data.map(({ type }) => type).sort()).toEqual(["payout", "topup"]);

  await bench.stripe.balanceSettings.update(manual);
  await bench.stripe.topups.create({ amount: 900, currency: "eur" });
  await bench.moveTo(30);
  expect((await bench.stripe.payouts.list()).data).toHaveLength(1);
  expect((await bench.stripe.balance.retrieve()).available[0]?.amount).toBe(900);
});

test("what is inside a manual payout cannot be asked", async () => {
  const on = await funded(5_000);
  const payout = await bench.stripe.payouts.create({ amount: 5_000, currency: "eur" }, on);
  await expect(bench.stripe.balanceTransactions.list({ payout: payout.id }, on)).rejects.toMatchObject({
    statusCode: 400,
  });
});
