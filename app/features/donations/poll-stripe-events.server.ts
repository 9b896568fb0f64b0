import type Stripe from "stripe";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { storeEvent } from "./stripe-events.server";

const perPage = 100;
/** Events may be dated before others that reached us first. */
const overlapSeconds = 3600;

/**
 * Seconds since the epoch up to which this process has read Stripe's list to its end. What was received since proves
 * nothing of what was lost before it, and a reading cut short proves nothing at all: a new process reads everything.
 */
let readUntil: number | undefined;

/** Undefined = as far as Stripe remembers (30 days). */
async function missingSince(): Promise<number | undefined> {
  if (readUntil === undefined) return undefined;
  return Math.min(readUntil, Math.floor((await now()).getTime() / 1000)) - overlapSeconds;
}

async function storeUnknown(page: Stripe.Event[]): Promise<void> {
  const ids = page.map(({ id }) => id);
  const known = await db.selectFrom("stripeEvent").select("id").where("id", "in", ids).execute();
  const knownIds = new Set(known.map(({ id }) => id));
  for (const event of page) if (!knownIds.has(event.id)) await storeEvent(event);
}

/** Reads Stripe's own list of events: what no webhook ever brought is written down and applied like the others. */
export async function pollStripeEvents(): Promise<void> {
  const since = await missingSince();
  let newest = readUntil;
  const page: Stripe.Event[] = [];
  for await (const event of stripe().events.list({ limit: perPage, ...(since !== undefined && { created: { gte: since } }) })) {
    newest = Math.max(newest ?? event.created, event.created);
    if (page.push(event) === perPage) await storeUnknown(page.splice(0));
  }
  if (page.length > 0) await storeUnknown(page);
  readUntil = newest;
}
