export interface TestIban {
  iban: string;
  /** Days between the order and what the bank answers. */
  days: number;
  outcome: "pays" | "fails";
  /** The account's holder has the money sent back as soon as it came. */
  disputed?: boolean;
}

/** Stripe's own French test numbers: https://docs.stripe.com/payments/sepa-debit/accept-a-payment#test-integration */
export const TEST_IBANS: readonly TestIban[] = [
  { iban: "FR1420041010050500013M02606", days: 7, outcome: "pays" },
  // « Later » is three minutes at Stripe; here, the fourteen working days that a bank may take.
  { iban: "FR3020041010050500013M02609", days: 20, outcome: "pays" },
  { iban: "FR8420041010050500013M02607", days: 7, outcome: "fails" },
  { iban: "FR7920041010050500013M02600", days: 20, outcome: "fails" },
  { iban: "FR5720041010050500013M02608", days: 7, outcome: "pays", disputed: true },
];

export function findIban(typed: string): TestIban | undefined {
  const iban = typed.replace(/\s/g, "").toUpperCase();
  return TEST_IBANS.find((one) => one.iban === iban);
}
