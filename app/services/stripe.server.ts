import Stripe from "stripe";
import { env } from "~/lib/env.server";

let client: Stripe | undefined;

/** The door to Stripe; the sandbox is the same client on another host. */
export function stripe(): Stripe {
  if (client) return client;
  const base = env().STRIPE_API_BASE ? new URL(env().STRIPE_API_BASE!) : undefined;
  client = new Stripe(env().STRIPE_SECRET_KEY, {
    ...(base && { host: base.hostname, port: base.port, protocol: base.protocol === "http:" ? "http" : "https" }),
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 20_000,
  });
  return client;
}

/** Real keys answer `livemode: true`; an event of the other mode is never ours. */
export const expectsLivemode = () => env().STRIPE_SECRET_KEY.startsWith("sk_live_");
