import { refreshAccount } from "~/features/campaigns/connect-account.server";
import { applyDispute } from "~/features/disputes/apply-dispute.server";
import { applySessionEvent } from "~/features/donations/apply-session-event.server";
import { applyCardTry } from "~/features/donations/card-tries.server";
import { beginningOf, type ReadAgain } from "~/features/donations/event-types";
import { findUnappliedEvent, markApplied, type StoredEvent } from "~/features/donations/stripe-events.server";
import { applySettlementEvent } from "~/features/settlement/apply-settlement-event.server";
import { reach } from "~/lib/crash-points.server";
import type { JobOf } from "../catalogue";

/** Who re-reads what; a kind of event without a reader does not compile. */
const readers: Record<ReadAgain, (event: StoredEvent) => Promise<unknown>> = {
  "checkout.session.": (event) => applySessionEvent(event.objectId),
  "charge.failed": (event) => applyCardTry(event.objectId),
  "charge.succeeded": (event) => applyCardTry(event.objectId),
  "account.updated": (event) => refreshAccount(event.objectId),
  "charge.dispute.": (event) => applyDispute(event.objectId),
  "refund.": applySettlementEvent,
  "transfer.": applySettlementEvent,
  "payout.": applySettlementEvent,
  "topup.": applySettlementEvent,
};

/** An event says only that something happened: the object is read again from Stripe, and applying it twice changes nothing. */
export async function handle({ eventId }: JobOf<"apply_stripe_event">): Promise<void> {
  const event = await findUnappliedEvent(eventId);
  if (!event) return;
  const beginning = beginningOf(event.type);
  if (beginning) await readers[beginning](event);
  reach("event.applied");
  await markApplied(event.id);
  reach("event.committed");
}
