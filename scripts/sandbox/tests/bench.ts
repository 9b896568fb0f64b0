import Stripe from "stripe";
import { startSandbox, type Sandbox, type SandboxOptions } from "../start";

export const SECRET = "whsec_test";
export const DAY_MS = 86_400_000;
export const GOOD = "4242424242424242";

export interface Bench {
  sandbox: Sandbox;
  stripe: Stripe;
  /** POST (or GET without body) on `/_control`. */
  control<T>(path: string, body?: object): Promise<T>;
  /** A session of so many cents, paid unless `card` is null. */
  give(cents: number, card?: string | null, group?: string): Promise<Stripe.Checkout.Session>;
  charge(session: Stripe.Checkout.Session): Promise<Stripe.Charge>;
  /** An account with everything in order, on manual payouts. */
  readyAccount(): Promise<Stripe.Account>;
  moveTo(days: number): Promise<unknown>;
}

/** A sandbox on a free port and the real client talking to it. */
export async function startBench(options: Partial<SandboxOptions> = {}): Promise<Bench> {
  const sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: SECRET, ...options });
  const stripe = clientOf(sandbox);
  const control = controlOf(sandbox);
  const bench: Bench = {
    sandbox,
    stripe,
    control,
    give: (cents, card = GOOD, group) => give(bench, cents, card, group),
    charge: async (session) => {
      const read = await stripe.checkout.sessions.retrieve(session.id, {
        expand: ["payment_intent.latest_charge"],
      });
      return (read.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
    },
    readyAccount: () => readyAccount(bench),
    moveTo: (days) => control("/clock", { offsetMs: Math.round(days * DAY_MS) }),
  };
  return bench;
}

export function clientOf(
  sandbox: Sandbox,
  settings: { timeout?: number; maxNetworkRetries?: number } = {},
): Stripe {
  return new Stripe("sk_test_demo", {
    host: "127.0.0.1",
    port: sandbox.port,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 2,
    ...settings,
  });
}

function controlOf(sandbox: Sandbox) {
  return async <T>(path: string, body?: object): Promise<T> => {
    const method = body ? "POST" : "GET";
    const response = await fetch(`${sandbox.url}/_control${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const answer = (await response.json()) as T;
    if ([400, 404].includes(response.status)) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
}

export function sessionParams(cents: number, group?: string): Stripe.Checkout.SessionCreateParams {
  const price_data = { currency: "eur", unit_amount: cents, product_data: { name: "Une brique" } };
  return {
    mode: "payment",
    line_items: [{ quantity: 1, price_data }],
    customer_email: "louise@example.org",
    success_url: "http://demo.test/merci?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://demo.test/retour",
    metadata: { donation: "1" },
    payment_intent_data: { metadata: { donation: "1" }, ...(group ? { transfer_group: group } : {}) },
    excluded_payment_method_types: ["sepa_debit"],
    locale: "fr",
    submit_type: "donate",
  };
}

async function give(bench: Bench, cents: number, card: string | null, group?: string) {
  const session = await bench.stripe.checkout.sessions.create(sessionParams(cents, group));
  if (card) await bench.control(`/sessions/${session.id}/pay`, { card });
  return bench.stripe.checkout.sessions.retrieve(session.id);
}

async function readyAccount({ stripe, sandbox }: Bench): Promise<Stripe.Account> {
  const account = await stripe.accounts.create({
    controller: {
      fees: { payer: "application" },
      losses: { payments: "application" },
      stripe_dashboard: { type: "express" },
    },
    country: "FR",
    email: "fab@example.org",
    capabilities: { transfers: { requested: true } },
    settings: { payouts: { schedule: { interval: "manual" } } },
  });
  const link = await stripe.accountLinks.create({
    account: account.id,
    type: "account_onboarding",
    refresh_url: "http://demo.test/reprendre",
    return_url: "http://demo.test/fini",
  });
  const path = new URL(link.url).pathname;
  await fetch(sandbox.url + path, {
    method: "POST",
    body: new URLSearchParams({ suite: "terminer" }),
    redirect: "manual",
  });
  return stripe.accounts.retrieve(account.id);
}
