import type Stripe from "stripe";
import { reach } from "~/lib/crash-points.server";
import { env } from "~/lib/env.server";
import { logError } from "~/lib/log.server";
import { expectsLivemode, stripe } from "~/services/stripe.server";
import { storeEvent } from "./stripe-events.server";

const toleranceSeconds = 300;

/** The event, or null when it is forged, too old, or of the other mode (demonstration and real money never mix). */
function verified(rawBody: string, signature: string | null): Stripe.Event | null {
  try {
    const event = stripe().webhooks.constructEvent(rawBody, signature ?? "", env().STRIPE_WEBHOOK_SECRET, toleranceSeconds);
    return event.livemode === expectsLivemode() ? event : null;
  } catch {
    return null;
  }
}

/** 204 once written down, 400 for what is not Stripe's, 503 when we cannot write: Stripe then tries again for three days. */
export async function receiveStripeEvent(rawBody: string, signature: string | null): Promise<Response> {
  const event = verified(rawBody, signature);
  if (!event) return new Response("Not a Stripe event of this site", { status: 400 });
  try {
    reach("webhook.before");
    await storeEvent(event);
    reach("webhook.committed");
    return new Response(null, { status: 204 });
  } catch (error) {
    logError("Stripe event could not be written down", error, { event: event.id });
    return new Response("Try again", { status: 503, headers: { "Retry-After": "30" } });
  }
}
