import type Stripe from "stripe";
import { emit } from "../core/events";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { DEBIT_FEE, move } from "./balances";
import { debitObject } from "./charge-object";
import { getCharge } from "./charges";
import { openDispute } from "./disputes";
import { findIban, type TestIban } from "./ibans";
import { newIntent, withDebitFailure, withSuccess } from "./payment-intents";
import { complete, type Payment } from "./payments";
import { getSession } from "./sessions";

const DAY = 86_400;

/** SEPA direct debit: the session is complete at once, the money comes or does not come days later. */
export function payByDebit(world: World, sessionId: string, iban: TestIban, email: string | null): Payment {
  return world.store.transact(() => {
    const session = getSession(world, sessionId);
    if (session.status !== "open" || !session.payment_method_types.includes("sepa_debit")) return { outcome: "closed", session };
    const input = world.store.get("sessionInput", sessionId)!.value;
    const known = world.store.get("intent", String(session.payment_intent))?.value;
    const intent = known ?? newIntent(world, session, input);
    const created = world.clock.seconds();
    const charge = debitObject({ created, amount: intent.amount, iban: iban.iban, email: email ?? session.customer_email, intent });
    const pending: Stripe.PaymentIntent = { ...intent, latest_charge: charge.id, payment_method: charge.payment_method, status: "processing" };
    const ordered = complete(session, pending, charge.billing_details.email, "unpaid");
    save(world, charge, pending, ordered);
    world.store.put("debit", charge.id, PLATFORM, { sessionId, at: created + iban.days * DAY, iban: iban.iban });
    emit(world, "charge.pending", PLATFORM, charge);
    emit(world, "payment_intent.processing", PLATFORM, pending);
    emit(world, "checkout.session.completed", PLATFORM, ordered);
    return { outcome: "processing", session: ordered };
  });
}

function save(world: World, charge: Stripe.Charge, intent: Stripe.PaymentIntent, session: Stripe.Checkout.Session): void {
  world.store.put("charge", charge.id, PLATFORM, charge);
  world.store.put("intent", intent.id, PLATFORM, intent);
  world.store.put("session", session.id, PLATFORM, session);
}

/** The bank answers. Called when it is due. */
export function settleDebit(world: World, chargeId: string): void {
  const { sessionId, iban } = world.store.get("debit", chargeId)!.value;
  const session = getSession(world, sessionId);
  const charge = getCharge(world, chargeId, PLATFORM);
  const intent = world.store.get("intent", String(charge.payment_intent))!.value;
  const known = findIban(iban)!;
  world.store.remove("debit", chargeId);
  if (known.outcome === "fails") return failed(world, session, intent, charge);
  succeeded(world, session, intent, charge);
  if (known.disputed) openDispute(world, chargeId, { reason: "debit_not_authorized" });
}

function succeeded(world: World, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  const balance_transaction = move(world, PLATFORM, { type: "payment", amount: charge.amount, fee: DEBIT_FEE, source: charge.id });
  const paid: Stripe.Charge = { ...charge, balance_transaction, amount_captured: charge.amount, captured: true, paid: true, status: "succeeded" };
  const done = withSuccess(intent, paid);
  const settled: Stripe.Checkout.Session = { ...session, payment_status: "paid" };
  save(world, paid, done, settled);
  emit(world, "charge.succeeded", PLATFORM, paid);
  emit(world, "payment_intent.succeeded", PLATFORM, done);
  emit(world, "checkout.session.async_payment_succeeded", PLATFORM, settled);
}

function failed(world: World, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  const failure_message = "The customer's account has insufficient funds to cover this payment.";
  const lost: Stripe.Charge = { ...charge, failure_code: "insufficient_funds", failure_message, paid: false, status: "failed" };
  const given = withDebitFailure(intent, lost);
  save(world, lost, given, session);
  emit(world, "charge.failed", PLATFORM, lost);
  emit(world, "payment_intent.payment_failed", PLATFORM, given);
  emit(world, "checkout.session.async_payment_failed", PLATFORM, session);
}
