import type Stripe from "stripe";
import { expectsLivemode, stripe } from "~/services/stripe.server";
import type { PaymentMeans } from "#db/schema";
import { meansOf } from "./payment-means";

export type Charged = {
  word: "paid";
  paymentIntentId: string;
  chargeId: string;
  chargedAt: Date;
  feeCents: number;
  fundsAvailableOn: Date;
  means: PaymentMeans;
};
/** What Stripe was asked for, and when, before it is paid or when it came to nothing. */
export type Ordered = { means: PaymentMeans; orderedAt: Date };
export type Payment = Charged | { word: "processing" | "failed"; order: Ordered | null } | { word: "open" | "expired" };

const date = (seconds: number) => new Date(seconds * 1000);

/** @throws Error when Stripe's object is not the one of this gift: a fault that a person must look at. */
function mustBeOf(session: Stripe.Checkout.Session, gift: { id: string; amountCents: number }): void {
  const right =
    session.metadata?.donation_id === gift.id && session.amount_total === gift.amountCents &&
    session.currency === "eur" && session.livemode === expectsLivemode();
  if (!right) throw new Error(`Checkout session ${session.id} does not match donation ${gift.id}`);
}

const chargeOf = ({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | null => (charge && typeof charge !== "string" ? charge : null);

function ordered(intent: Stripe.PaymentIntent): Ordered | null {
  const charge = chargeOf(intent);
  return charge && { means: meansOf(charge.payment_method_details?.type), orderedAt: date(charge.created) };
}

function charged(intent: Stripe.PaymentIntent): Charged | null {
  const charge = chargeOf(intent);
  if (!charge?.paid) return null;
  const balance = charge.balance_transaction;
  // Stripe may say the fee a moment after the payment: until then it is on its way.
  if (!balance || typeof balance === "string") return null;
  return {
    word: "paid", paymentIntentId: intent.id, chargeId: charge.id, chargedAt: date(charge.created),
    feeCents: balance.fee, fundsAvailableOn: date(balance.available_on), means: meansOf(charge.payment_method_details?.type),
  };
}

const givenUp = (intent: Stripe.PaymentIntent): boolean => intent.status === "canceled" || intent.status === "requires_payment_method";

/** What became of a session, in our words. */
export function wordOf(session: Stripe.Checkout.Session): Payment {
  if (session.status === "open") return { word: "open" };
  if (session.status === "expired") return { word: "expired" };
  const intent = session.payment_intent;
  if (!intent || typeof intent === "string") throw new Error(`Checkout session ${session.id} came without its payment`);
  if (session.payment_status === "paid") return charged(intent) ?? { word: "processing", order: ordered(intent) };
  return { word: givenUp(intent) ? "failed" : "processing", order: ordered(intent) };
}

/** Asks Stripe. */
export async function readPayment(sessionId: string, gift: { id: string; amountCents: number }): Promise<Payment> {
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent.latest_charge.balance_transaction"] });
  mustBeOf(session, gift);
  return wordOf(session);
}
