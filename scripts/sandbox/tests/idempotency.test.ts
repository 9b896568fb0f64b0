import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());

const topup = (amount: number, idempotencyKey: string, client = bench.stripe) =>
  client.topups.create({ amount, currency: "eur" }, { idempotencyKey });
const topups = async () =>
  (await bench.stripe.balanceTransactions.list({ type: "topup", limit: 100 })).data.length;

test("the same key and parameters give the same object", async () => {
  const before = await topups();
  const [first, second] = [await topup(100, "same"), await topup(100, "same")];
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await topups()).toBe(before + 1);
});

test("the same key with other parameters is an idempotency error", async () => {
  await topup(100, "other");
  await expect(topup(101, "other")).rejects.toMatchObject({
    statusCode: 400,
    type: "StripeIdempotencyError",
  });
});

test("ten calls at once under one key do the work once", async () => {
  const before = await topups();
  const all = await Promise.all(Array.from({ length: 10 }, () => topup(300, "ten")));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(await topups()).toBe(before + 1);
});

test("a 500 is remembered and replayed; another key succeeds", async () => {
  await bench.control("/fail", { method: "POST", path: "/v1/topups", status: 500, times: 1 });
  await expect(topup(100, "broken")).rejects.toMatchObject({ statusCode: 500, type: "StripeAPIError" });
  await expect(topup(100, "broken")).rejects.toMatchObject({ statusCode: 500 });
  expect(await topup(100, "fresh")).toMatchObject({ status: "succeeded" });
});

test("a 429 is not remembered", async () => {
  await bench.control("/fail", { method: "POST", path: "/v1/topups", status: 429, times: 1 });
  await expect(topup(100, "busy")).rejects.toMatchObject({ statusCode: 429, type: "StripeRateLimitError" });
  expect(await topup(100, "busy")).toMatchObject({ status: "succeeded" });
});

test("bad parameters leave the key free", async () => {
  const options = { idempotencyKey: "corrected" };
  const wrong = bench.stripe.checkout.sessions.create({ ...sessionParams(1000), expires_at: 1 }, options);
  await expect(wrong).rejects.toMatchObject({ statusCode: 400 });
  expect(await bench.stripe.checkout.sessions.create(sessionParams(1000), options)).toMatchObject({
    status: "open",
  });
});

test("work done before the connection drops is found again by the client's own retry", async () => {
  const before = await topups();
  await bench.control("/fail", { method: "POST", path: "/v1/topups", status: "hang-after", times: 1 });
  expect(await topup(700, "dropped")).toMatchObject({ amount: 700 });
  expect(await topups()).toBe(before + 1);
});

test("work done before the connection drops each time is found later under the same key", async () => {
  const before = await topups();
  await bench.control("/fail", { method: "POST", path: "/v1/topups", status: "hang-after", times: 3 });
  await expect(topup(800, "lost")).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await topup(800, "lost")).toMatchObject({ amount: 800 });
  expect(await topups()).toBe(before + 1);
});

test("a call that never answers holds its key: 409 meanwhile, and nothing was done", async () => {
  const before = await topups();
  const impatient = clientOf(bench.sandbox, { timeout: 1500, maxNetworkRetries: 0 });
  await bench.control("/fail", { method: "POST", path: "/v1/topups", status: "timeout", times: 1 });
  const both = await Promise.allSettled([topup(900, "hung", impatient), topup(900, "hung", impatient)]);
  const reasons = both.map((result) => (result.status === "rejected" ? result.reason : result.value));
  expect(reasons).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ statusCode: 409, code: "idempotency_key_in_use" }),
      expect.objectContaining({ type: "StripeConnectionError" }),
    ]),
  );
  expect(await topups()).toBe(before);
  expect(await topup(900, "hung")).toMatchObject({ amount: 900 });
});

test("a key is forgotten after a day of sandbox time", async () => {
  const first = await topup(100, "old");
  await bench.moveTo(1.1);
  expect((await topup(100, "old")).id).not.toBe(first.id);
});
