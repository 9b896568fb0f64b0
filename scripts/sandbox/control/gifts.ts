import type Stripe from "stripe";
import { z } from "zod";
import type { World } from "../core/world";
import { findCard } from "../resources/cards";
import { payPayment } from "../resources/payments";
import { openSession } from "../resources/sessions";

/** Many gifts at once, for measures and stories of many donors. */
export const giftsBody = z.array(
  z.strictObject({ amount: z.number().int().positive(), email: z.string(), metadata: z.record(z.string(), z.string()), transferGroup: z.string(), expiresAt: z.number().int() }),
).max(2000);

export const sessionsBody = z.array(z.string()).max(2000);

const card = "4242424242424242";

/** Opens a payment page for each; answers their ids, in the order asked. */
export const openGifts = (world: World, gifts: z.output<typeof giftsBody>): string[] => gifts.map((gift) => openGift(world, gift));

/**
 * Pays each by card, as its donor would have; answers the ids of the events that tell of it. Of the events only the session's is kept: whoever
 * asks tells the site of it, and the site's own reading of the list finds nothing else.
 */
export function payGifts(world: World, sessionIds: z.output<typeof sessionsBody>): string[] {
  const told = world.store.rows("event").length;
  for (const id of sessionIds) payPayment(world, id, findCard(card)!, null);
  const events = world.store.rows("event").slice(told);
  const ofSession = new Map(events.filter(({ value }) => value.type === "checkout.session.completed").map(({ id, value }) => [(value.data.object as Stripe.Checkout.Session).id, id]));
  world.store.transact(() => events.filter(({ value }) => value.type !== "checkout.session.completed").forEach(({ id }) => world.store.remove("event", id)));
  return sessionIds.map((id) => ofSession.get(id)!);
}

function openGift(world: World, { amount, email, metadata, transferGroup, expiresAt }: z.output<typeof giftsBody>[number]): string {
  const session = world.store.transact(() => openSession(world, {
    mode: "payment", line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: amount, product_data: { name: "Don" } } }],
    customer_email: email, success_url: world.config.publicUrl, expires_at: expiresAt, metadata,
    payment_intent_data: { transfer_group: transferGroup, metadata },
  }));
  return session.id;
}
