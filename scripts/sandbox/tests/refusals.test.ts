import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionParams, startBench, type Bench } from "./bench";

let bench: Bench;
beforeAll(async () => void (bench = await startBench()));
afterAll(() => bench.sandbox.stop());

test.each([
  ["an unknown parameter", { ui_theme: "dark" }, "parameter_unknown", "ui_theme"],
  [
    "a nested unknown one",
    { payment_intent_data: { on_behalf: "acct_1" } },
    "parameter_unknown",
    "payment_intent_data[on_behalf]",
  ],
  [
    "one that Stripe knows and the sandbox would ignore",
    { payment_intent_data: { on_behalf_of: "acct_1" } },
    "sandbox_unmodelled",
    "payment_intent_data[on_behalf_of]",
  ],
  ["a wrong type", { expires_at: "soon" }, "parameter_invalid_integer", "expires_at"],
  ["one at the top that the sandbox would ignore", { allow_promotion_codes: true }, "sandbox_unmodelled", "allow_promotion_codes"],
  ["a word of no list", { locale: "ar" }, undefined, "locale"],
  ["a word of Stripe's that the sandbox would ignore", { mode: "subscription" }, "sandbox_unmodelled", "mode"],
  ["an amount of nothing", { line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 0, product_data: { name: "x" } } }] }, "parameter_invalid_integer", "line_items[0][price_data][unit_amount]"],
  ["an amount beyond Stripe's", { line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 100_000_000, product_data: { name: "x" } } }] }, "amount_too_large", "line_items[0][price_data][unit_amount]"],
  ["less than 50 cents", { line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 49, product_data: { name: "x" } } }] }, "amount_too_small", "line_items"],
  ["another currency", { line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: 900, product_data: { name: "x" } } }] }, "currency_not_supported", "line_items[0][price_data][currency]"],
  ["no address", { success_url: "/merci" }, "url_invalid", "success_url"],
  ["no e-mail address", { customer_email: "louise" }, "email_invalid", "customer_email"],
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

test("parameters that exclude one another are refused together", async () => {
  const { stripe } = bench;
  const code = "parameters_exclusive";
  await expect(stripe.refunds.create({ charge: "ch_1", payment_intent: "pi_1" })).rejects.toMatchObject({ code });
  await expect(stripe.events.list({ type: "a", types: ["b"] })).rejects.toMatchObject({ code });
  await expect(stripe.charges.list({ starting_after: "ch_1", ending_before: "ch_2" })).rejects.toMatchObject({ code });
});

test("a statement descriptor without a letter, or with a sign that banks refuse, is refused", async () => {
  for (const statement_descriptor of ["1234", "Label*", "Seize lettres ou plus"]) {
    const topup = bench.stripe.topups.create({ amount: 100, currency: "eur", statement_descriptor });
    await expect(topup).rejects.toMatchObject({ statusCode: 400, param: "statement_descriptor" });
  }
});

test("a call without a key is refused", async () => {
  const response = await fetch(`${bench.sandbox.url}/v1/balance`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("You did not provide an API key") } });
});

test("a version that is not the one the product is written for is refused", async () => {
  const old = bench.stripe.balance.retrieve({}, { apiVersion: "2020-08-27" });
  await expect(old).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining("Invalid Stripe API version") });
});

test("what belongs to the platform is not asked in the name of an account", async () => {
  const account = await bench.readyAccount();
  const charge = await bench.charge(await bench.give(900));
  const refund = bench.stripe.refunds.create({ charge: charge.id }, { stripeAccount: account.id });
  await expect(refund).rejects.toMatchObject({ statusCode: 400, code: "sandbox_unmodelled" });
  await expect(bench.stripe.charges.retrieve(charge.id, {}, { stripeAccount: account.id })).rejects.toMatchObject({ code: "resource_missing" });
});
