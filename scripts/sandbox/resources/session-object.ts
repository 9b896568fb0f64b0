import type Stripe from "stripe";
import type { LineInput } from "../core/tables";

export interface SessionSeed {
  id: string;
  created: number;
  total: number;
  expiresAt: number;
  successUrl: string;
  cancelUrl: string | null;
  customerEmail: string | null;
  clientReferenceId: string | null;
  excluded: string[];
  locale: string | null;
  metadata: Record<string, string>;
  submitType: string | null;
  url: string;
}

/** Every field of a hosted payment session of the pinned API version; what we do not offer is null. */
export function sessionObject(seed: SessionSeed): Stripe.Checkout.Session {
  return {
    ...unused,
    id: seed.id,
    object: "checkout.session",
    amount_subtotal: seed.total,
    amount_total: seed.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    cancel_url: seed.cancelUrl,
    client_reference_id: seed.clientReferenceId,
    created: seed.created,
    currency: "eur",
    customer_creation: "if_required",
    customer_email: seed.customerEmail,
    excluded_payment_method_types: seed.excluded,
    expires_at: seed.expiresAt,
    livemode: false,
    locale: seed.locale,
    metadata: seed.metadata,
    mode: "payment",
    payment_method_types: ["card", "sepa_debit"].filter((method) => !seed.excluded.includes(method)),
    payment_status: "unpaid",
    phone_number_collection: { enabled: false },
    status: "open",
    submit_type: seed.submitType,
    success_url: seed.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: seed.url,
  };
}

const unused = {
  adaptive_pricing: null,
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_details: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: null,
  payment_method_configuration_details: null,
  payment_method_options: null,
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  wallet_options: null,
};

/** `unit_amount_decimal` travels as text; the client makes a Decimal of it. */
export function lineItems(sessionId: string, lines: LineInput[], created: number): object[] {
  return lines.map((line, index) => {
    const total = line.unitAmount * line.quantity;
    return {
      id: `li_${sessionId.slice(-20)}${index}`,
      object: "item",
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: total,
      amount_tax: 0,
      amount_total: total,
      currency: "eur",
      description: line.name,
      metadata: {},
      price: priceObject(sessionId, line, index, created),
      quantity: line.quantity,
    };
  });
}

function priceObject(sessionId: string, line: LineInput, index: number, created: number): object {
  return {
    id: `price_${sessionId.slice(-20)}${index}`,
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created,
    currency: "eur",
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: `prod_${sessionId.slice(-13)}${index}`,
    recurring: null,
    tax_behavior: "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: line.unitAmount,
    unit_amount_decimal: String(line.unitAmount),
  };
}
