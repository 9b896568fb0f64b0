export interface TestCard {
  number: string;
  outcome: "pays" | "declines";
  /** Stripe's code, and the bank's more precise one. */
  code?: string;
  declineCode?: string;
  message?: string;
  /** Money is available at once instead of after seven days. */
  immediate?: boolean;
  /** Of another card of the same kind: Stripe's test numbers are one card each, donors have their own. */
  fingerprint?: string;
  /** Its holder says at once that they did not pay. */
  disputed?: boolean;
  /** Refunds to it succeed, then its bank sends them back. */
  returnsRefunds?: boolean;
}

/** Stripe's own test numbers: https://docs.stripe.com/testing. Any other number is refused and not kept. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", outcome: "pays" },
  { number: "4000000000000077", outcome: "pays", immediate: true },
  { number: "4000000000000259", outcome: "pays", disputed: true },
  { number: "4000000000005126", outcome: "pays", returnsRefunds: true },
  {
    number: "4000000000000002",
    outcome: "declines",
    code: "card_declined",
    declineCode: "generic_decline",
    message: "Your card was declined.",
  },
  {
    number: "4000000000009995",
    outcome: "declines",
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
];

export function findCard(typed: string): TestCard | undefined {
  const digits = typed.replace(/\D/g, "");
  return TEST_CARDS.find((card) => card.number === digits);
}
