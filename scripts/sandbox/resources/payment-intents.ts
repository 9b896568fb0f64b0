import type Stripe from "stripe";
import { newId } from "../core/ids";
import type { SessionInput } from "../core/tables";
import type { World } from "../core/world";
import { noSuch } from "../api/faults";
import { route } from "../api/router";
import type { TestCard } from "./cards";

/** Stripe makes the intent of a hosted session at the first attempt to pay, not before. */
export function newIntent(
  world: World,
  session: Stripe.Checkout.Session,
  input: SessionInput,
): Stripe.PaymentIntent {
  const id = newId("pi");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${newId("demo")}`,
    confirmation_method: "automatic",
    created: world.clock.seconds(),
    currency: "eur",
    customer: null,
    customer_account: null,
    description: input.intent.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: input.intent.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: input.intent.transferGroup,
  };
}

export function withSuccess(intent: Stripe.PaymentIntent, charge: Stripe.Charge): Stripe.PaymentIntent {
  return {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    status: "succeeded",
  };
}

export function withFailure(
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  card: TestCard,
): Stripe.PaymentIntent {
  return {
    ...intent,
    last_payment_error: {
      type: "card_error",
      charge: charge.id,
      code: "card_declined",
      decline_code: card.declineCode,
      message: card.message,
    },
    latest_charge: charge.id,
    status: "requires_payment_method",
  };
}

export function withDebitFailure(intent: Stripe.PaymentIntent, charge: Stripe.Charge): Stripe.PaymentIntent {
  return {
    ...intent,
    last_payment_error: {
      type: "card_error",
      charge: charge.id,
      code: "payment_intent_payment_attempt_failed",
      message: charge.failure_message ?? undefined,
    },
    status: "requires_payment_method",
  };
}

export const paymentIntentRoutes = [
  route("GET", "/v1/payment_intents/:id", {}, ({ world, ids }) => {
    const row = world.store.get("intent", ids[0]!);
    if (!row) throw noSuch("payment_intent", ids[0]!, "intent");
    return row.value;
  }),
];
