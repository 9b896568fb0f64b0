import { isAccountReady, type AccountFacts } from "./connect-account";

/** What is kept of Stripe's account: no name, no number beyond the bank account's last four digits. */
export type KeptFacts = {
  submitted: boolean;
  ready: boolean;
  due: string[];
  pastDue: string[];
  verifying: string[];
  disabled: string | null;
  /** ISO instant until which Stripe waits for what is due. */
  deadline: string | null;
  /** Which bank account: Stripe's id of it, and its last four digits. */
  bank: { id: string; last4: string } | null;
};

type Requirements = { currently_due?: string[] | null; past_due?: string[] | null; pending_verification?: string[] | null; disabled_reason?: string | null; current_deadline?: number | null };
type ToldAccount = AccountFacts & { requirements?: Requirements; external_accounts?: { data: readonly { id: string; object: string; last4?: string | null }[] } | null };

export function factsOf(account: ToldAccount): KeptFacts {
  const { requirements } = account;
  const bank = account.external_accounts?.data.find(({ object }) => object === "bank_account");
  return {
    submitted: account.details_submitted, ready: isAccountReady(account),
    due: requirements?.currently_due ?? [], pastDue: requirements?.past_due ?? [], verifying: requirements?.pending_verification ?? [],
    disabled: requirements?.disabled_reason ?? null,
    deadline: requirements?.current_deadline ? new Date(requirements.current_deadline * 1000).toISOString() : null,
    bank: bank ? { id: bank.id, last4: bank.last4 ?? "" } : null,
  };
}

const isKept = (value: unknown): value is KeptFacts => typeof value === "object" && value !== null && "submitted" in value && "verifying" in value;

/** As the database keeps them; null before the first reading. */
export const storedFacts = (value: unknown): KeptFacts | null => (isKept(value) ? value : null);

/** The first bank account is no change. */
export const isAnotherBank = (before: KeptFacts | null, after: KeptFacts): boolean =>
  before !== null && before.bank !== null && after.bank !== null && before.bank.id !== after.bank.id;

export const accountStates = ["not_started", "started", "asked", "verifying", "complete", "restricted"] as const;
export type AccountState = (typeof accountStates)[number];

/** Where the organisation is with Stripe. `begun`: it has an account there, read or not. */
export function accountState({ begun, facts }: { begun: boolean; facts: KeptFacts | null }): AccountState {
  if (!begun) return "not_started";
  if (!facts?.submitted) return "started";
  if (facts.ready) return facts.due.length > 0 ? "asked" : "complete";
  if (facts.pastDue.length > 0 || (facts.disabled !== null && !facts.disabled.startsWith("requirements.pending"))) return "restricted";
  return facts.due.length > 0 ? "asked" : "verifying";
}
