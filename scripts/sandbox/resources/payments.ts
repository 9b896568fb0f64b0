import type Stripe from "stripe";
import { emit } from "../core/events";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import type { TestCard } from "./cards";
import { cardFee, move } from "./balances";
import { chargeObject } from "./charge-object";
import { openDispute } from "./disputes";
import { newIntent, withFailure, withSuccess } from "./payment-intents";
import { getSession } from "./sessions";

/** Charges mature after this: seven days. */
export const MATURITY_SECONDS = 7 * 86_400;

export type Payment =
  | { outcome: "paid" | "processing"; session: Stripe.Checkout.Session }
  | { outcome: "declined"; declineCode: string }
  | { outcome: "closed"; session: Stripe.Checkout.Session };

/** One attempt to pay. Synchronous: of two attempts at once, the second finds the session complete. */
export function payPayment(world: World, sessionId: string, card: TestCard, email: string | null): Payment {
  return world.store.transact(() => {
    const session = getSession(world, sessionId);
    if (session.status !== "open") return { outcome: "closed", session };
    const input = world.store.get("sessionInput", sessionId)!.value;
    const known = world.store.get("intent", String(session.payment_intent))?.value;
    const intent = known ?? newIntent(world, session, input);
    const charge = chargeObject({
      created: world.clock.seconds(),
      amount: intent.amount,
      card,
      email: email ?? session.customer_email,
      intent,
    });
    return card.outcome === "pays"
      ? succeed(world, session, intent, charge, card)
      : decline(world, session, intent, charge, card);
  });
}

function succeed(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  card: TestCard,
): Payment {
  const availableOn = charge.created + (card.immediate ? 0 : MATURITY_SECONDS);
  const fee = cardFee(charge.amount);
  const balance_transaction = move(world, PLATFORM, {
    type: "charge",
    amount: charge.amount,
    fee,
    source: charge.id,
    availableOn,
  });
  const paidCharge = { ...charge, balance_transaction };
  const paidIntent = withSuccess(intent, paidCharge);
  const paidSession = complete(session, paidIntent, charge.billing_details.email);
  world.store.put("charge", charge.id, PLATFORM, paidCharge);
  world.store.put("intent", intent.id, PLATFORM, paidIntent);
  world.store.put("session", session.id, PLATFORM, paidSession);
  emit(world, "charge.succeeded", PLATFORM, paidCharge);
  emit(world, "payment_intent.succeeded", PLATFORM, paidIntent);
  emit(world, "checkout.session.completed", PLATFORM, paidSession);
  if (card.disputed) openDispute(world, charge.id);
  return { outcome: "paid", session: paidSession };
}

export function complete(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  email: string | null,
  payment_status: "paid" | "unpaid" = "paid",
): Stripe.Checkout.Session {
  return {
    ...session,
    customer_details: {
      address: null,
      business_name: null,
      email,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
    payment_intent: intent.id,
    payment_status,
    status: "complete",
    url: null,
  };
}

function decline(
  world: World,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  card: TestCard,
): Payment {
  const failedIntent = withFailure(intent, charge, card);
  world.store.put("charge", charge.id, PLATFORM, charge);
  world.store.put("intent", intent.id, PLATFORM, failedIntent);
  world.store.put("session", session.id, PLATFORM, { ...session, payment_intent: intent.id });
  emit(world, "charge.failed", PLATFORM, charge);
  emit(world, "payment_intent.payment_failed", PLATFORM, failedIntent);
  return { outcome: "declined", declineCode: card.declineCode ?? "generic_decline" };
}
