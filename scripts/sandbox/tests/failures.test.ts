import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clientOf, sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
beforeEach(() => bench.control("/reset", {}));
afterAll(() => bench.sandbox.stop());

const fail = (status: number | string, more: object = {}) => bench.control("/fail", { method: "POST", path: "/v1/topups", status, ...more });
const topup = (idempotencyKey: string, client = bench.stripe) => client.topups.create({ amount: 100, currency: "eur" }, { idempotencyKey });
const count = async () => (await bench.stripe.balanceTransactions.list({ type: "topup", limit: 100 })).data.length;

test("402: a card is declined by the call itself, and the key remembers it", async () => {
  await fail(402);
  const declined = { statusCode: 402, type: "StripeCardError", code: "card_declined", decline_code: "generic_decline" };
  await expect(topup("declined")).rejects.toMatchObject(declined);
  await expect(topup("declined")).rejects.toMatchObject(declined);
});

test("429: Stripe says how long to wait, and the key stays free", async () => {
  await fail(429);
  await expect(topup("busy")).rejects.toMatchObject({ statusCode: 429, code: "rate_limit", headers: { "retry-after": "1" } });
  expect(await topup("busy")).toMatchObject({ status: "succeeded" });
});

test("500: the key gives the first answer again, even though it was a 500", async () => {
  await fail(500);
  await expect(topup("broken")).rejects.toMatchObject({ statusCode: 500 });
  await expect(topup("broken")).rejects.toMatchObject({ statusCode: 500, headers: { "idempotent-replayed": "true" } });
  expect(await count()).toBe(0);
});

test("503 twice: the client's own retries go through, and the work is done once", async () => {
  await fail(503, { times: 2 });
  expect(await topup("away")).toMatchObject({ status: "succeeded" });
  expect(await count()).toBe(1);
});

test("503 three times: the client gives up, the key stays free", async () => {
  await fail(503, { times: 3 });
  await expect(topup("away")).rejects.toMatchObject({ statusCode: 503 });
  expect(await topup("away")).toMatchObject({ status: "succeeded" });
});

test("a connection that drops before the work is tried again", async () => {
  await fail("reset", { times: 2 });
  expect(await topup("reset")).toMatchObject({ status: "succeeded" });
  expect(await count()).toBe(1);
});

test.each([
  ["before the work", "timeout", 0],
  ["after the work", "timeout-after", 1],
] as const)("no answer %s: the caller gives up, its key says what happened", async (_words, status, done) => {
  const impatient = clientOf(bench.sandbox, { timeout: 150, maxNetworkRetries: 0 });
  await fail(status);
  await expect(topup("silent", impatient)).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await count()).toBe(done);
  await topup("silent");
  expect(await count()).toBe(1);
});

test("a failure can wait for its turn, and touch one path only", async () => {
  await fail(500, { skip: 1 });
  await topup("first");
  expect(await bench.stripe.checkout.sessions.create(sessionParams(900))).toMatchObject({ status: "open" });
  await expect(topup("second")).rejects.toMatchObject({ statusCode: 500 });
  await topup("third");
});

test("one path may stand for all that begin like it", async () => {
  await bench.control("/fail", { method: "GET", path: "/v1/charges/*", status: 500 });
  await expect(bench.stripe.charges.retrieve("ch_1")).rejects.toMatchObject({ statusCode: 500 });
});

test("a probable failure strikes some calls, the same ones at each run", async () => {
  const run = async (name: string) => {
    await bench.control("/reset", {});
    await fail(400, { probability: 0.4, times: 100, seed: 7 });
    const all = Array.from({ length: 20 }, (_, index) => `${name}-${index}`);
    const struck: number[] = [];
    for (const [index, key] of all.entries()) await topup(key).catch(() => struck.push(index));
    return struck;
  };
  const [first, second] = [await run("a"), await run("b")];
  expect(first).toEqual(second);
  expect(first.length).toBeGreaterThan(2);
  expect(first.length).toBeLessThan(18);
});

test("too long a key is refused", async () => {
  await expect(topup("k".repeat(256))).rejects.toMatchObject({ statusCode: 400 });
});
