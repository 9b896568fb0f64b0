import { refreshAccount } from "~/features/campaigns/connect-account.server";
import { applyDispute } from "~/features/disputes/apply-dispute.server";
import { applySessionEvent } from "~/features/donations/apply-session-event.server";
import { applyCardTry } from "~/features/donations/card-tries.server";
import { findUnappliedEvent, markApplied, type StoredEvent } from "~/features/donations/stripe-events.server";
import { applySettlementEvent } from "~/features/settlement/apply-settlement-event.server";
import { reach } from "~/lib/crash-points.server";
import type { JobOf } from "../catalogue";

/** Who re-reads what, by kind of event; the other kinds are kept and change nothing. */
const readers: { prefix: string; apply: (event: StoredEvent) => Promise<void> }[] = [
  { prefix: "checkout.session.", apply: (event) => applySessionEvent(event.objectId) },
  { prefix: "charge.failed", apply: (event) => applyCardTry(event.objectId) },
  { prefix: "charge.succeeded", apply: (event) => applyCardTry(event.objectId) },
  { prefix: "account.updated", apply: async (event) => void (await refreshAccount(event.objectId)) },
  { prefix: "charge.dispute.", apply: (event) => applyDispute(event.objectId) },
  { prefix: "refund.", apply: applySettlementEvent },
  { prefix: "transfer.", apply: applySettlementEvent },
  { prefix: "payout.", apply: applySettlementEvent },
  { prefix: "topup.", apply: applySettlementEvent },
];

/** An event says only that something happened: the object is read again from Stripe, and applying it twice changes nothing. */
export async function handle({ eventId }: JobOf<"apply_stripe_event">): Promise<void> {
  const event = await findUnappliedEvent(eventId);
  if (!event) return;
  await readers.find(({ prefix }) => event.type.startsWith(prefix))?.apply(event);
  reach("event.applied");
  await markApplied(event.id);
  reach("event.committed");
}
