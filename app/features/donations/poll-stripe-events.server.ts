import { db } from "#db";
import { stripe } from "~/services/stripe.server";
import { storeEvent } from "./stripe-events.server";

/** Events may be dated before others that reached us first. */
const overlapSeconds = 3600;

/** Seconds since the epoch from which something may be missing; undefined = as far as Stripe remembers (30 days). */
async function missingSince(): Promise<number | undefined> {
  const { newest } = await db
    .selectFrom("stripeEvent")
    .select((eb) => eb.fn.max("receivedAt").as("newest"))
    .where("appliedAt", "is not", null)
    .executeTakeFirstOrThrow();
  return newest ? Math.floor(newest.getTime() / 1000) - overlapSeconds : undefined;
}

/** Reads Stripe's own list of events: what no webhook ever brought is written down and applied like the others. */
export async function pollStripeEvents(): Promise<void> {
  const since = await missingSince();
  for await (const event of stripe().events.list({ limit: 100, ...(since !== undefined && { created: { gte: since } }) })) await storeEvent(event);
}
