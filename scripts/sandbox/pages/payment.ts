import type Stripe from "stripe";
import type { World } from "../core/world";
import { findCard } from "../resources/cards";
import { payByDebit } from "../resources/debits";
import { findIban } from "../resources/ibans";
import { payPayment, type Payment } from "../resources/payments";
import { closedPage, freshForm, paymentPage, type PaymentForm } from "./payment-view";
import { page, redirect, type Reply } from "./reply";

const DECLINED: Record<string, string> = {
  generic_decline:
    "Votre banque a refusé la carte. Vous n’avez pas été débité. Choisissez une autre carte et réessayez.",
  insufficient_funds:
    "Le compte de cette carte n’a pas une provision suffisante. Vous n’avez pas été débité. Choisissez une autre carte et réessayez.",
};

const UNKNOWN = "Ce numéro n’est pas une carte de démonstration. Choisissez une des cartes proposées.";

/** The hosted payment page: GET shows it, POST tries to pay. */
export function answerPayment(world: World, sessionId: string, posted: URLSearchParams | null): Reply | null {
  const session = world.store.get("session", sessionId)?.value;
  if (!session) return null;
  if (session.status !== "open") return closed(session);
  if (!posted) return show(world, session, freshForm(session), null);
  const form = readForm(posted);
  const problem = problemOf(form);
  if (problem) return show(world, session, form, problem);
  const payment = attempt(world, session, form);
  if (!payment) return show(world, session, form, UNKNOWN);
  if (payment.outcome === "closed") return closed(payment.session);
  if (payment.outcome !== "declined") return redirect(successUrl(payment.session));
  return show(world, session, form, DECLINED[payment.declineCode] ?? DECLINED.generic_decline!);
}

/** Null: neither a test card nor, where debits are offered, a test bank account. */
function attempt(world: World, session: Stripe.Checkout.Session, form: PaymentForm): Payment | null {
  const iban = session.payment_method_types.includes("sepa_debit") ? findIban(numberOf(form)) : undefined;
  if (iban) return payByDebit(world, session.id, iban, form.email);
  const card = findCard(numberOf(form));
  return card ? payPayment(world, session.id, card, form.email) : null;
}

function show(
  world: World,
  session: Stripe.Checkout.Session,
  form: PaymentForm,
  error: string | null,
): Reply {
  const targets = [session.success_url, session.cancel_url];
  return page(paymentPage(world, session, form, error), { status: error ? 422 : 200, targets });
}

function closed(session: Stripe.Checkout.Session): Reply {
  const wayOut = session.status === "complete" ? successUrl(session) : session.cancel_url;
  return page(closedPage(session, wayOut), { status: session.status === "complete" ? 200 : 410 });
}

function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function readForm(posted: URLSearchParams): PaymentForm {
  const field = (name: string) => (posted.get(name) ?? "").trim();
  return {
    email: field("email"),
    card: field("carte"),
    number: field("numero"),
    expiry: field("expiration"),
    cvc: field("cvc"),
  };
}

function numberOf(form: PaymentForm): string {
  return form.card === "autre" ? form.number : form.card;
}

function problemOf(form: PaymentForm): string | null {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email))
    return "Écrivez une adresse e-mail complète, par exemple prenom@example.org.";
  if (!/^\d{2}\s*\/\s*\d{2}$/.test(form.expiry))
    return "Écrivez la date d’expiration avec deux chiffres, une barre et deux chiffres, par exemple 12/34.";
  if (!/^\d{3,4}$/.test(form.cvc)) return "Écrivez le code de sécurité avec trois chiffres, par exemple 123.";
  return null;
}
