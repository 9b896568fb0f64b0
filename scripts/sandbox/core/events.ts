import type Stripe from "stripe";
import { queueDelivery } from "./deliveries";
import { newId } from "./ids";
import { PLATFORM } from "./tables";
import type { World } from "./world";

export const API_VERSION = "2026-10-28.endive";
/** Stripe lists events of the last 30 days only. */
export const EVENT_RETENTION_SECONDS = 30 * 86_400;

export type EventType =
  | `checkout.session.${"completed" | "expired" | "async_payment_succeeded" | "async_payment_failed"}`
  | `payment_intent.${"succeeded" | "payment_failed" | "processing"}`
  | `charge.${"pending" | "succeeded" | "failed" | "refunded"}`
  | `charge.dispute.${"created" | "updated" | "closed" | "funds_withdrawn" | "funds_reinstated"}`
  | `refund.${"created" | "updated" | "failed"}`
  | `transfer.${"created" | "reversed"}`
  | `payout.${"created" | "updated" | "paid" | "failed"}`
  | "account.updated"
  | "topup.succeeded";

/** Stores the event with a frozen copy of its object, and queues its delivery. Call inside a transaction. */
export function emit(world: World, type: EventType, account: string, object: object): void {
  const id = newId("evt");
  const isSent = Boolean(world.config.webhookUrl) && world.endpoint.enabled;
  const event = {
    id,
    object: "event",
    ...(account === PLATFORM ? {} : { account }),
    api_version: API_VERSION,
    created: world.clock.seconds(),
    data: { object: structuredClone(object) },
    livemode: false,
    pending_webhooks: isSent ? 1 : 0,
    request: { id: world.request?.id ?? null, idempotency_key: world.request?.key ?? null },
    type,
  };
  world.store.put("event", id, account, event as unknown as Stripe.Event);
  if (isSent) queueDelivery(world, id, account);
}
