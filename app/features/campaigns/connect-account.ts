/** The part of Stripe's account that decides; names are Stripe's. */
export type AccountFacts = {
  details_submitted: boolean;
  payouts_enabled: boolean;
  capabilities?: { transfers?: string };
};

/** The holder can receive transfers and be paid out: nothing is left to tell Stripe. */
export const isAccountReady = (account: AccountFacts): boolean =>
  account.details_submitted && account.payouts_enabled && account.capabilities?.transfers === "active";

/** Stripe's word for each legal form; a structure in creation chooses on Stripe's own page. */
export const businessTypes: Record<string, "non_profit" | "company" | "individual" | undefined> = {
  association: "non_profit",
  foundation: "non_profit",
  cooperative: "company",
  company: "company",
  mutual: "company",
  person: "individual",
};
