import type Stripe from "stripe";

/** Everything that an account in euros could offer beside cards and direct debit: cards pay at once, a debit in its time. */
const otherMethods: Stripe.Checkout.SessionCreateParams.ExcludedPaymentMethodType[] = [
  "alipay", "alma", "amazon_pay", "bancontact", "billie", "bizum", "blik", "customer_balance", "eps", "giropay", "ideal", "klarna",
  "mb_way", "mobilepay", "multibanco", "p24", "pay_by_bank", "paypal", "revolut_pay", "samsung_pay", "satispay", "scalapay",
  "sofort", "swish", "twint", "wechat_pay",
];

export type CheckoutFacts = {
  donationId: string;
  campaignId: string;
  projectName: string;
  email: string;
  freeCents: number;
  lines: readonly { title: string; quantity: number; unitCents: number }[];
  expiresAt: Date;
  /** Decided when the gift was written down, so that a replayed call is the same. */
  offersDebit: boolean;
  successUrl: string;
  cancelUrl: string;
};

const item = (name: string, unitCents: number, quantity: number): Stripe.Checkout.SessionCreateParams.LineItem => ({
  quantity,
  price_data: { currency: "eur", unit_amount: unitCents, product_data: { name } },
});

/** The same facts give the same call, to the letter: an idempotency key refuses other parameters. */
export function checkoutParams(facts: CheckoutFacts): Stripe.Checkout.SessionCreateParams {
  const metadata = { donation_id: facts.donationId, campaign_id: facts.campaignId };
  const items = facts.lines.map((line) => item(line.title, line.unitCents, line.quantity));
  if (facts.freeCents > 0) items.push(item(`Don à ${facts.projectName}`, facts.freeCents, 1));
  return {
    mode: "payment",
    submit_type: "donate",
    locale: "fr",
    line_items: items,
    customer_email: facts.email,
    expires_at: Math.floor(facts.expiresAt.getTime() / 1000),
    success_url: facts.successUrl,
    cancel_url: facts.cancelUrl,
    excluded_payment_method_types: facts.offersDebit ? otherMethods : [...otherMethods, "sepa_debit"],
    metadata,
    payment_intent_data: { transfer_group: facts.campaignId, metadata },
  };
}
