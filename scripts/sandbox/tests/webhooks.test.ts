import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { SECRET, startBench } from "./bench";
import { startReceiver } from "./receiver";

const verify = new Stripe("sk_test_demo").webhooks;

async function receiving(statuses: number[] = []) {
  const receiver = await startReceiver(statuses);
  const bench = await startBench({ webhookUrl: receiver.url });
  onTestFinished(async () => {
    await bench.sandbox.stop();
    await receiver.stop();
  });
  return { bench, receiver };
}

test("a payment is told by signed events whose object can be read again", async () => {
  const { bench, receiver } = await receiving();
  const session = await bench.give(2500);
  expect(await bench.control("/deliver", {})).toEqual({ waiting: 0 });
  const events = receiver.received.map(({ body, signature }) =>
    verify.constructEvent(body, signature, SECRET),
  );
  expect(events.map(({ type }) => type).sort()).toEqual([
    "charge.succeeded",
    "checkout.session.completed",
    "payment_intent.succeeded",
  ]);
  const completed = events.find(({ type }) => type === "checkout.session.completed")!;
  expect(completed).toMatchObject({ livemode: false, api_version: "2026-10-28.endive" });
  expect((completed.data.object as Stripe.Checkout.Session).id).toBe(session.id);
  expect(await bench.stripe.events.retrieve(completed.id)).toMatchObject({
    type: completed.type,
    pending_webhooks: 0,
  });
});

test("the signature is refused with another secret or another body", async () => {
  const { bench, receiver } = await receiving();
  await bench.give(2500);
  await bench.sandbox.deliver();
  const { body, signature } = receiver.received[0]!;
  expect(() => verify.constructEvent(body, signature, "whsec_other")).toThrow(/signature/);
  expect(() => verify.constructEvent(body.replace("2500", "9900"), signature, SECRET)).toThrow(/signature/);
});

test("an event that the site did not accept is sent again", async () => {
  const { bench, receiver } = await receiving([500, 302]);
  await bench.stripe.topups.create({ amount: 100, currency: "eur" });
  await bench.sandbox.deliver();
  expect(await bench.control("/state")).toMatchObject({ waitingDeliveries: 1 });
  await bench.sandbox.deliver();
  expect(await bench.control("/deliver", {})).toEqual({ waiting: 0 });
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  expect(receiver.received).toHaveLength(3);
});

test("events of a connected account carry it; its events are not in the platform's list", async () => {
  const { bench, receiver } = await receiving();
  const account = await bench.readyAccount();
  await bench.sandbox.deliver();
  const [event] = receiver.received.map(({ body, signature }) =>
    verify.constructEvent(body, signature, SECRET),
  );
  expect(event).toMatchObject({ type: "account.updated", account: account.id });
  expect(account).toMatchObject({ charges_enabled: true, payouts_enabled: true, details_submitted: true });
  expect((await bench.stripe.events.list()).data).toHaveLength(0);
  const own = await bench.stripe.events.list({}, { stripeAccount: account.id });
  expect(own.data).toHaveLength(1);
});

test("events older than thirty days are no longer listed", async () => {
  const { bench } = await receiving();
  await bench.stripe.topups.create({ amount: 100, currency: "eur" });
  expect((await bench.stripe.events.list({ type: "topup.*" })).data).toHaveLength(1);
  await bench.moveTo(31);
  expect((await bench.stripe.events.list({ type: "topup.*" })).data).toHaveLength(0);
});
