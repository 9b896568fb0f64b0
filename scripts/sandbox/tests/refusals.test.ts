import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());

test.each([
  ["an unknown parameter", { ui_theme: "dark" }, "parameter_unknown", "ui_theme"],
  [
    "a nested unknown one",
    { payment_intent_data: { on_behalf_of: "acct_1" } },
    "parameter_unknown",
    "payment_intent_data[on_behalf_of]",
  ],
  ["a wrong type", { expires_at: "soon" }, "parameter_invalid_integer", "expires_at"],
  ["a missing one", { success_url: undefined }, "parameter_missing", "success_url"],
  ["payment_method_types", { payment_method_types: ["card"] }, "parameter_unknown", "payment_method_types"],
])("%s is refused", async (_words, change, code, param) => {
  const params = { ...sessionParams(1000), ...change } as ReturnType<typeof sessionParams>;
  const refused = bench.stripe.checkout.sessions.create(params);
  await expect(refused).rejects.toMatchObject({
    statusCode: 400,
    type: "StripeInvalidRequestError",
    code,
    param,
  });
});

test("a call that the sandbox does not know is refused", async () => {
  await expect(bench.stripe.customers.list()).rejects.toMatchObject({
    statusCode: 404,
    message: /Unrecognized request URL/,
  });
});

test("an object that does not exist is refused", async () => {
  await expect(bench.stripe.refunds.retrieve("re_none")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
});

test("a live key, an unknown account and an unknown expansion are refused", async () => {
  const live = bench.stripe.balance.retrieve({}, { apiKey: "sk_live_x" });
  await expect(live).rejects.toMatchObject({ statusCode: 401 });
  const foreign = bench.stripe.balance.retrieve({}, { stripeAccount: "acct_none" });
  await expect(foreign).rejects.toMatchObject({ statusCode: 403, code: "account_invalid" });
  const session = await bench.give(1000);
  const odd = bench.stripe.checkout.sessions.retrieve(session.id, { expand: ["weather"] });
  await expect(odd).rejects.toMatchObject({ statusCode: 400 });
});

test("controls refuse a call that came through a proxy or from a page", async () => {
  for (const name of ["x-forwarded-for", "origin"]) {
    const response = await fetch(`${bench.sandbox.url}/_control/state`, {
      headers: { [name]: "http://evil.test" },
    });
    expect(response.status).toBe(404);
  }
});
