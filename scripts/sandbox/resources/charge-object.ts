import type Stripe from "stripe";
import { newId } from "../core/ids";
import type { TestCard } from "./cards";

export interface ChargeSeed {
  created: number;
  amount: number;
  card: TestCard;
  email: string | null;
  intent: Stripe.PaymentIntent;
}

/** The charge of one card attempt, paid or failed; its balance transaction is added when it is paid. */
export function chargeObject({ created, amount, card, email, intent }: ChargeSeed): Stripe.Charge {
  const paid = card.outcome === "pays";
  return {
    ...bareCharge(newId("ch"), created, amount),
    amount_captured: paid ? amount : 0,
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    captured: paid,
    description: intent.description,
    failure_code: card.code ?? null,
    failure_message: card.message ?? null,
    metadata: intent.metadata,
    outcome: outcomeOf(card),
    paid,
    payment_intent: intent.id,
    payment_method: newId("pm"),
    payment_method_details: { card: cardDetails(card), type: "card" },
    receipt_email: null,
    status: paid ? "succeeded" : "failed",
    transfer_group: intent.transfer_group,
  };
}

/** A direct debit is ordered, not paid: its bank answers days later. */
export function debitObject({ created, amount, iban, email, intent }: Omit<ChargeSeed, "card"> & { iban: string }): Stripe.Charge {
  const sepa_debit = {
    bank_code: iban.slice(4, 9), branch_code: iban.slice(9, 14), country: "FR",
    fingerprint: `demo${iban.slice(-6)}`, last4: iban.slice(-4), mandate: newId("mandate"),
  };
  return {
    ...bareCharge(newId("py"), created, amount),
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    description: intent.description,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: newId("pm"),
    payment_method_details: { sepa_debit, type: "sepa_debit" },
    transfer_group: intent.transfer_group,
  };
}

/** What a connected account receives from a transfer: Stripe shows it there as a charge `py_…`. */
export function destinationPayment(created: number, amount: number, transferId: string): Stripe.Charge {
  return {
    ...bareCharge(newId("py"), created, amount),
    amount_captured: amount,
    captured: true,
    paid: true,
    source_transfer: transferId,
    status: "succeeded",
  };
}

function bareCharge(id: string, created: number, amount: number): Stripe.Charge {
  return {
    id,
    object: "charge",
    amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: false,
    created,
    currency: "eur",
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "pending",
    transfer_data: null,
    transfer_group: null,
  };
}

function outcomeOf(card: TestCard): Stripe.Charge.Outcome {
  const paid = card.outcome === "pays";
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: paid ? "approved_by_network" : "declined_by_network",
    reason: card.declineCode ?? null,
    risk_level: "normal",
    seller_message: paid
      ? "Payment complete."
      : "The bank did not return any further details with this decline.",
    type: paid ? "authorized" : "issuer_declined",
  };
}

function cardDetails(card: TestCard): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: null,
    authorization_code: null,
    brand: "visa",
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "FR",
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: card.fingerprint ?? `demo${card.number.slice(-6)}`,
    funding: "debit",
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: "visa",
    network_transaction_id: null,
    regulated_status: null,
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}
