import type { PairVerdict } from "./pair";

/** Every way in which the books may disagree; its French is in reconciliation.fr.ts. */
export type FindingKind =
  | PairVerdict | "changed_line" | "stripe_balance" | "campaign_total" | "automatic_payouts" | "reserve_overdrawn" | "books" | "stock";

export type Facts = Record<string, string | number | string[] | null>;

/** One disagreement of one run. The same kind and subject the next night is the same disagreement. */
export type Finding = {
  kind: FindingKind;
  subject: string;
  campaignId: string | null;
  donationId?: string | null;
  /** What the other side says: Stripe, or the public counter; signed cents. */
  otherCents: number | null;
  ledgerCents: number | null;
  facts: Facts;
};

/** Whether `text` names the event or the gift of one of these findings. */
const names = (text: string, { subject, donationId }: Finding): boolean =>
  [subject.split(":")[1], donationId].some((id) => typeof id === "string" && id.length > 0 && text.includes(id));

/**
 * One disagreement is told once, by its finest name: what Stripe's lines show before what our rows show, the label's
 * account before a holder's, a wrong place before the emptiness of the right one, a campaign's total last.
 */
export function keepFinest(pairs: readonly Finding[], books: readonly Finding[], totals: readonly Finding[]): Finding[] {
  const wrong = pairs.filter(({ kind }) => kind === "wrong_account");
  const platform = pairs.filter((one) => one.facts.book === "platform" && !(one.kind === "missing_at_stripe" && wrong.some((other) => sameGift(one, other))));
  const holders = pairs.filter((one) => one.facts.book === "holders" && (one.kind === "wrong_account" || !platform.some((other) => sameGift(one, other) && isTransfer(other))));
  const fine = [...platform, ...holders];
  const rows = books.filter(({ subject }) => !fine.some((one) => names(subject, one)));
  const told = new Set([...fine, ...rows].map(({ campaignId }) => campaignId));
  return [...fine, ...rows, ...totals.filter(({ campaignId }) => !told.has(campaignId))];
}

const sameGift = (one: Finding, other: Finding): boolean => typeof one.donationId === "string" && one.donationId === other.donationId;
const isTransfer = ({ subject }: Finding): boolean => subject.startsWith("transfer:") || subject.startsWith("reversal:");
