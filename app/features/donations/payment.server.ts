import type Stripe from "stripe";
import { expectsLivemode, stripe } from "~/services/stripe.server";
import type { PaymentWord } from "./donation";

export type Charged = {
  word: "paid";
  paymentIntentId: string;
  chargeId: string;
  chargedAt: Date;
  feeCents: number;
  fundsAvailableOn: Date;
};
export type Payment = Charged | { word: Exclude<PaymentWord, "paid"> };

const date = (seconds: number) => new Date(seconds * 1000);

/** @throws Error when Stripe's object is not the one of this gift: a fault that a person must look at. */
function mustBeOf(session: Stripe.Checkout.Session, gift: { id: string; amountCents: number }): void {
  const right =
    session.metadata?.donation_id === gift.id && session.amount_total === gift.amountCents &&
    session.currency === "eur" && session.livemode === expectsLivemode();
  if (!right) throw new Error(`Checkout session ${session.id} does not match donation ${gift.id}`);
}

function charged(intent: Stripe.PaymentIntent): Charged | null {
  const charge = intent.latest_charge;
  if (!charge || typeof charge === "string" || !charge.paid) return null;
  const balance = charge.balance_transaction;
  // Stripe may say the fee a moment after the payment: until then it is on its way.
  if (!balance || typeof balance === "string") return null;
  return {
    word: "paid", paymentIntentId: intent.id, chargeId: charge.id, chargedAt: date(charge.created),
    feeCents: balance.fee, fundsAvailableOn: date(balance.available_on),
  };
}

const givenUp = (intent: Stripe.PaymentIntent): boolean => intent.status === "canceled" || intent.status === "requires_payment_method";

/** What became of a session, in our words. */
export function wordOf(session: Stripe.Checkout.Session): Payment {
  if (session.status === "open") return { word: "open" };
  if (session.status === "expired") return { word: "expired" };
  const intent = session.payment_intent;
  if (!intent || typeof intent === "string") throw new Error(`Checkout session ${session.id} came without its payment`);
  if (session.payment_status === "paid") return charged(intent) ?? { word: "processing" };
  return { word: givenUp(intent) ? "failed" : "processing" };
}

/** Asks Stripe. */
export async function readPayment(sessionId: string, gift: { id: string; amountCents: number }): Promise<Payment> {
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent.latest_charge.balance_transaction"] });
  mustBeOf(session, gift);
  return wordOf(session);
}
