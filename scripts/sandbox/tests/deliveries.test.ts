import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { RETRY_SECONDS } from "../core/deliveries";
import { SECRET, startBench, type Bench } from "./bench";
import { startReceiver } from "./receiver";

const verify = new Stripe("sk_test_demo").webhooks;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Log {
  attempts: { event: string; type: string; number: number; at: number; status?: number; problem?: string }[];
  queued: { event: string; state: string; attempts: number }[];
}

async function receiving(statuses: number[] = []) {
  const receiver = await startReceiver(statuses);
  const bench = await startBench({ webhookUrl: receiver.url });
  onTestFinished(async () => {
    await bench.sandbox.stop();
    await receiver.stop();
  });
  // Else the sandbox's Stripe sweeps the platform each night, and says so.
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: "manual" } } } });
  const arrive = () => bench.control<{ waiting: number }>("/deliveries/wait", {});
  const moveTo = async (offsetMs: number) => {
    await bench.control("/clock", { offsetMs });
    return arrive();
  };
  const types = () => receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  return { bench, receiver, arrive, moveTo, types, log: () => bench.control<Log>("/deliveries") };
}

const topup = (bench: Bench, amount = 100) => bench.stripe.topups.create({ amount, currency: "eur" });

test("an event that nobody accepts is tried again over three days of the sandbox's clock, then no more", async () => {
  const { bench, receiver, arrive, moveTo, log } = await receiving(Array<number>(99).fill(500));
  await topup(bench);
  await arrive();
  const tries = [1];
  for (const offset of [4 * MINUTE, 6 * MINUTE, 34 * MINUTE, 36 * MINUTE, 3 * HOUR, 8 * HOUR, 18 * HOUR, 30 * HOUR, 42 * HOUR, 54 * HOUR, 66 * HOUR]) {
    await moveTo(offset);
    tries.push(receiver.received.length);
  }
  expect(tries).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await moveTo(10 * 24 * HOUR)).toEqual({ waiting: 0 });
  expect(receiver.received).toHaveLength(10);
  expect((await log()).queued).toMatchObject([{ state: "given_up", attempts: 10 }]);
});

test("every try is signed anew, and the log tells each", async () => {
  const { bench, receiver, moveTo, log } = await receiving([500, 404]);
  await topup(bench);
  await moveTo(36 * MINUTE);
  for (const { body, signature } of receiver.received) expect(verify.constructEvent(body, signature, SECRET, 300).type).toBe("topup.succeeded");
  const { attempts, queued } = await log();
  const [first] = attempts;
  expect(attempts.map(({ number, status, at }) => [number, status, at - first!.at])).toEqual([
    [1, 500, 0],
    [2, 404, RETRY_SECONDS[0]],
    [3, 200, RETRY_SECONDS[0]! + RETRY_SECONDS[1]!],
  ]);
  expect(queued).toEqual([]);
});

test("a jump of days delivers what was due in the order in which it was due", async () => {
  const { bench, moveTo, types, log } = await receiving();
  await topup(bench, 300);
  await bench.stripe.payouts.create({ amount: 300, currency: "eur" });
  await bench.give(1000, null);
  await moveTo(20 * 24 * HOUR);
  expect(types().slice(2).filter((type) => type !== "checkout.session.expired")).toEqual(["payout.updated", "payout.paid"]);
  expect(types()).toHaveLength(5);
  const moments = (await log()).attempts.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(types().at(-1)).toBe("payout.paid");
});

test("what happens while the endpoint is disabled is never sent, but stays in the list", async () => {
  const { bench, receiver, moveTo } = await receiving();
  await bench.control("/endpoint", { enabled: false });
  await topup(bench);
  await moveTo(2 * HOUR);
  await bench.control("/endpoint", { enabled: true });
  expect(await moveTo(80 * HOUR)).toEqual({ waiting: 0 });
  expect(receiver.received).toHaveLength(0);
  expect((await bench.stripe.events.list({ type: "topup.*" })).data).toMatchObject([{ pending_webhooks: 0 }]);
});

test("a try that meets a disabled endpoint is the last; enabled again before the next try, it goes on", async () => {
  const { bench, receiver, arrive, moveTo, log } = await receiving([500, 500]);
  await topup(bench);
  await arrive();
  await bench.control("/endpoint", { enabled: false });
  await bench.control("/endpoint", { enabled: true });
  await moveTo(6 * MINUTE);
  expect(receiver.received).toHaveLength(2);
  await bench.control("/endpoint", { enabled: false });
  await moveTo(HOUR);
  await bench.control("/endpoint", { enabled: true });
  await moveTo(80 * HOUR);
  expect(receiver.received).toHaveLength(2);
  expect((await log()).attempts.at(-1)).toMatchObject({ problem: "endpoint disabled", number: 3 });
});

test("delivery_success tells what the site has accepted from what it has not", async () => {
  const { bench, arrive } = await receiving([500]);
  await topup(bench);
  await arrive();
  await topup(bench);
  await arrive();
  const list = async (delivery_success?: boolean) => (await bench.stripe.events.list({ delivery_success })).data.length;
  expect([await list(true), await list(false), await list()]).toEqual([1, 1, 2]);
});

test("events come in the reverse order, several times, and once more, on demand", async () => {
  const { bench, receiver, arrive, types } = await receiving();
  await bench.control("/endpoint", { reversed: true, copies: 3 });
  await bench.give(2500);
  await arrive();
  expect(receiver.received).toHaveLength(9);
  expect(new Set(types()).size).toBe(3);
  await bench.control("/endpoint", { reversed: false, copies: 1 });
  const [event] = (await bench.stripe.events.list()).data;
  await bench.control("/resend", { event: event!.id });
  expect((JSON.parse(receiver.received.at(-1)!.body) as Stripe.Event).id).toBe(event!.id);
});

test("the page of deliveries tells what waits and what was answered", async () => {
  const { bench, arrive } = await receiving([200, 503]);
  await topup(bench);
  await arrive();
  await topup(bench);
  await arrive();
  const page = await (await fetch(`${bench.sandbox.url}/_demo/webhooks`)).text();
  expect(page).toContain("Réponse\u00a0200");
  expect(page).toContain("Réponse\u00a0503");
  expect(page).toContain("Prochain envoi le");
});
