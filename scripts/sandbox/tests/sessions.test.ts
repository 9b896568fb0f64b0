import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GOOD, sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());

test("a paid session shows its intent, charge, fee and lines through expand", async () => {
  const opened = await bench.stripe.checkout.sessions.create(sessionParams(2500, "campaign_1"));
  expect(opened).toMatchObject({
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    livemode: false,
  });
  expect(opened.url).toBe(`http://demo.test/_demo/paiement/${opened.id}`);
  await bench.control(`/sessions/${opened.id}/pay`, { card: GOOD });

  const paid = await bench.stripe.checkout.sessions.retrieve(opened.id, {
    expand: ["payment_intent.latest_charge.balance_transaction", "line_items"],
  });
  expect(paid).toMatchObject({ status: "complete", payment_status: "paid", amount_total: 2500, url: null });
  expect(paid.line_items?.data[0]).toMatchObject({ amount_total: 2500, description: "Une brique" });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  const charge = intent.latest_charge as Stripe.Charge;
  expect(intent).toMatchObject({ status: "succeeded", metadata: { donation: "1" } });
  expect(charge).toMatchObject({ paid: true, transfer_group: "campaign_1", status: "succeeded" });
  // 1.5 % of 25.00 € = 37.5 cents, rounded half up, plus 25 cents.
  expect(charge.balance_transaction).toMatchObject({ amount: 2500, fee: 63, net: 2437, status: "pending" });
});

test("a declined card leaves the session open for another try", async () => {
  const session = await bench.give(1000, "4000000000009995");
  expect(session).toMatchObject({ status: "open", payment_status: "unpaid" });
  expect(await bench.charge(session)).toMatchObject({
    paid: false,
    failure_code: "card_declined",
    outcome: { reason: "insufficient_funds" },
  });
  await bench.control(`/sessions/${session.id}/pay`, { card: GOOD });
  const paid = await bench.stripe.checkout.sessions.retrieve(session.id);
  expect(paid).toMatchObject({ status: "complete", payment_intent: session.payment_intent });
});

test("two payments of one session at once make one charge", async () => {
  const session = await bench.give(1234, null, "race");
  const pays = [1, 2].map(() =>
    bench.control<{ outcome: string }>(`/sessions/${session.id}/pay`, { card: GOOD }),
  );
  const outcomes = (await Promise.all(pays)).map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual(["closed", "paid"]);
  expect((await bench.stripe.charges.list({ transfer_group: "race" })).data).toHaveLength(1);
});

test("an expired session cannot be paid, a complete one cannot be expired", async () => {
  const open = await bench.give(1000, null);
  expect(await bench.stripe.checkout.sessions.expire(open.id)).toMatchObject({
    status: "expired",
    url: null,
  });
  expect(await bench.control(`/sessions/${open.id}/pay`, { card: GOOD })).toMatchObject({
    outcome: "closed",
  });
  const paid = await bench.give(1000);
  await expect(bench.stripe.checkout.sessions.expire(paid.id)).rejects.toMatchObject({ statusCode: 400 });
});

test("the clock expires a session at its own moment", async () => {
  const now = Math.floor(Date.now() / 1000);
  const created = await bench.stripe.checkout.sessions.create({
    ...sessionParams(900),
    expires_at: now + 31 * 60,
  });
  await bench.control("/clock", { offsetMs: 30 * 60_000 });
  expect((await bench.stripe.checkout.sessions.retrieve(created.id)).status).toBe("open");
  await bench.control("/clock", { offsetMs: 32 * 60_000 });
  expect((await bench.stripe.checkout.sessions.retrieve(created.id)).status).toBe("expired");
  const events = await bench.stripe.events.list({ type: "checkout.session.expired" });
  const event = events.data.find(({ data }) => (data.object as Stripe.Checkout.Session).id === created.id);
  expect(event?.created).toBe(now + 31 * 60);
  await bench.moveTo(0);
});

test.each([
  ["29 minutes", 29 * 60],
  ["25 hours", 25 * 3600],
])("a session cannot expire %s ahead", async (_words, seconds) => {
  const expires_at = Math.floor(Date.now() / 1000) + seconds;
  const refused = bench.stripe.checkout.sessions.create({ ...sessionParams(900), expires_at });
  await expect(refused).rejects.toMatchObject({ statusCode: 400, param: "expires_at" });
});

test("lists page with starting_after and filter by status", async () => {
  const ids = [];
  for await (const session of bench.stripe.checkout.sessions.list({ limit: 2 })) ids.push(session.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(4);
  const complete = await bench.stripe.checkout.sessions.list({ status: "complete", limit: 100 });
  expect(complete.data.every(({ status }) => status === "complete")).toBe(true);
});
