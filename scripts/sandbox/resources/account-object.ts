import type Stripe from "stripe";
import { wholeList } from "../api/lists";

export const DUE_AT_FIRST = [
  "business_profile.url",
  "company.name",
  "company.tax_id",
  "external_account",
  "representative.dob.day",
  "representative.first_name",
  "representative.last_name",
  "tos_acceptance.date",
];

export interface AccountSeed {
  id: string;
  created: number;
  email: string | null;
  country: string;
  businessType: string | null;
  businessName: string | null;
  url: string | null;
  capabilities: string[];
  express: boolean;
  metadata: Record<string, string>;
}

/** A connected account that still has everything to tell. */
export function accountObject(seed: AccountSeed): Stripe.Account {
  return {
    id: seed.id,
    object: "account",
    business_profile: businessProfile(seed),
    business_type: seed.businessType,
    capabilities: Object.fromEntries(seed.capabilities.map((name) => [name, "inactive"])),
    charges_enabled: false,
    controller: {
      fees: { payer: "application" },
      is_controller: true,
      losses: { payments: "application" },
      requirement_collection: "stripe",
      stripe_dashboard: { type: "express" },
      type: "application",
    },
    country: seed.country,
    created: seed.created,
    default_currency: "eur",
    details_submitted: false,
    email: seed.email,
    external_accounts: wholeList(
      [],
      `/v1/accounts/${seed.id}/external_accounts`,
    ) as Stripe.Account["external_accounts"],
    future_requirements: requirements([]),
    metadata: seed.metadata,
    payouts_enabled: false,
    requirements: requirements(DUE_AT_FIRST),
    settings: settings(seed.businessName),
    tos_acceptance: { date: null },
    type: seed.express ? "express" : "none",
  };
}

/** The same account after its onboarding: nothing due, everything open, a fictional bank account. */
export function completedAccount(account: Stripe.Account, now: number): Stripe.Account {
  const names = Object.keys(account.capabilities ?? {});
  const bank = bankAccount(account.id);
  return {
    ...account,
    capabilities: Object.fromEntries(names.map((name) => [name, "active"])),
    charges_enabled: true,
    details_submitted: true,
    external_accounts: wholeList(
      [bank],
      `/v1/accounts/${account.id}/external_accounts`,
    ) as Stripe.Account["external_accounts"],
    payouts_enabled: true,
    requirements: requirements([]),
    tos_acceptance: { date: now },
  };
}

/** The same account with another fictional bank account. */
export function withBankAccount(account: Stripe.Account, bankId: string, last4: string): Stripe.Account {
  const bank = { ...bankAccount(account.id), id: bankId, last4 };
  return { ...account, external_accounts: wholeList([bank], `/v1/accounts/${account.id}/external_accounts`) as Stripe.Account["external_accounts"] };
}

export interface Asked {
  currently_due?: string[];
  past_due?: string[];
  pending_verification?: string[];
  /** Seconds since the epoch. */
  current_deadline?: number | null;
  /** Stops transfers and payouts until it is lifted by null. */
  disabled_reason?: string | null;
}

/** What is past due, or a reason of Stripe's own, stops the account; the rest only asks. */
export function withRequirements(account: Stripe.Account, asked: Asked): Stripe.Account {
  const stopped = (asked.disabled_reason ?? null) !== null || (asked.past_due ?? []).length > 0;
  const names = Object.keys(account.capabilities ?? {});
  return {
    ...account,
    capabilities: Object.fromEntries(names.map((name) => [name, stopped ? "inactive" : "active"])),
    payouts_enabled: !stopped,
    requirements: {
      ...requirements([]), ...asked,
      disabled_reason: stopped ? (asked.disabled_reason ?? "requirements.past_due") : null,
      eventually_due: asked.currently_due ?? [],
    } as Stripe.Account.Requirements,
  };
}

export function requirements(due: string[]): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: due.length > 0 ? "requirements.past_due" : null,
    errors: [],
    eventually_due: due,
    past_due: due,
    pending_verification: [],
  };
}

function businessProfile(seed: AccountSeed): Stripe.Account.BusinessProfile {
  return {
    mcc: null,
    minority_owned_business_designation: null,
    name: seed.businessName,
    product_description: null,
    specified_commercial_transactions_act_url: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: seed.url,
  };
}

function settings(name: string | null): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: name, timezone: "Europe/Paris" },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
  };
}

function bankAccount(accountId: string): Stripe.BankAccount {
  return {
    id: `ba_${accountId.slice(5)}`,
    object: "bank_account",
    account: accountId,
    account_holder_name: null,
    account_holder_type: "company",
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: "BANQUE FICTIVE",
    country: "FR",
    currency: "eur",
    default_for_currency: true,
    fingerprint: null,
    last4: "2606",
    metadata: {},
    routing_number: null,
    status: "new",
  };
}
