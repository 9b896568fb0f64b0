import type Stripe from "stripe";

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null, billing_address: null, cancellation_policy: null, cancellation_policy_disclosure: null,
  cancellation_rebuttal: null, customer_communication: null, customer_email_address: null, customer_name: null,
  customer_purchase_ip: null, customer_signature: null, duplicate_charge_documentation: null,
  duplicate_charge_explanation: null, duplicate_charge_id: null, enhanced_evidence: {}, product_description: null,
  receipt: null, refund_policy: null, refund_policy_disclosure: null, refund_refusal_explanation: null,
  service_date: null, service_documentation: null, shipping_address: null, shipping_carrier: null,
  shipping_date: null, shipping_documentation: null, shipping_tracking_number: null, uncategorized_file: null,
  uncategorized_text: null,
};

/** A bank's answer to a dispute may be contested for a week. */
const ANSWER_SECONDS = 7 * 86_400;

export interface DisputeSeed {
  id: string;
  created: number;
  charge: Stripe.Charge;
  reason: string;
  /** A debit that its holder disputes is lost at once; `warning_…`: the bank only asks, no money moves. */
  status: "needs_response" | "warning_needs_response" | "lost";
  /** Cents; what is left of the charge unless the bank contests less. */
  amount?: number;
}

export function disputeObject({ id, created, charge, reason, status, amount }: DisputeSeed): Stripe.Dispute {
  const isCard = charge.payment_method_details?.type === "card";
  return {
    id,
    object: "dispute",
    amount: amount ?? charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: "eur",
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: status === "lost" ? null : created + ANSWER_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: status === "warning_needs_response",
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(isCard && { payment_method_details: { type: "card", card: { brand: "visa", case_type: status === "warning_needs_response" ? "inquiry" : "chargeback", network: "visa", network_reason_code: "10.4" } } }),
    reason,
    status,
  };
}
