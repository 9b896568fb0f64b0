import {
  campaignFunds, connected, disputed, hasRightSign, heldByHolder, holderPayable, labelFees, labelReserve, offlineFunds, owedByHolder, platform, processorFees,
} from "~/features/ledger/accounts";

export type CorrectionLine = { account: string; cents: number };
export type CorrectionRefusal = "correction.unbalanced" | "correction.account" | "correction.two_campaigns" | "correction.sign";

const campaignOf = (account: string): string | null => /^[a-z_:-]+:([0-9a-f-]{36})$/.exec(account)?.[1] ?? null;

/** What a correction may touch: the label's accounts and those of one campaign, never the past. */
export const labelAccounts: readonly string[] = [platform, labelReserve, labelFees];
const campaignAccounts = [campaignFunds, processorFees, disputed, connected, holderPayable, owedByHolder, heldByHolder, offlineFunds];
export const accountsOf = (campaignId: string): string[] => campaignAccounts.map((account) => account(campaignId));

function isAccount(code: string): boolean {
  const campaignId = campaignOf(code);
  return labelAccounts.includes(code) || (campaignId !== null && accountsOf(campaignId).includes(code));
}

/** The campaign whose accounts these lines touch, or null. */
export const correctedCampaign = (lines: readonly CorrectionLine[]): string | null => lines.map(({ account }) => campaignOf(account)).find((id) => id !== null) ?? null;

export const sumOf = (lines: readonly { cents: number }[]): number => lines.reduce((sum, { cents }) => sum + cents, 0);

/** What an event would look like if it had never been: the same lines, turned round. */
export const reversalOf = (lines: readonly CorrectionLine[]): CorrectionLine[] => lines.map(({ account, cents }) => ({ account, cents: -cents }));

/** Why these lines may not be written, or null. `balances`: what each account holds before, signed cents. */
export function refuseCorrection(lines: readonly CorrectionLine[], balances: ReadonlyMap<string, number>): CorrectionRefusal | null {
  if (!lines.every(({ account }) => isAccount(account))) return "correction.account";
  if (new Set(lines.map(({ account }) => campaignOf(account)).filter(Boolean)).size > 1) return "correction.two_campaigns";
  if (lines.length < 2 || sumOf(lines) !== 0) return "correction.unbalanced";
  // An account that was wrong before may be brought nearer to right.
  const isWorse = ({ account, cents }: CorrectionLine) => {
    const before = balances.get(account) ?? 0;
    return !hasRightSign(account, before + cents) && (hasRightSign(account, before) || Math.abs(before + cents) > Math.abs(before));
  };
  return lines.some(isWorse) ? "correction.sign" : null;
}

/** The event that a correction belongs to, so that it is compared with Stripe together with it. */
export function correctionKey(correctionId: string, about: { eventKey: string } | { subject: string } | null): string {
  const whole = about === null ? "" : "eventKey" in about ? about.eventKey : about.subject;
  const event = /^(?!account:|campaign:|label:)[a-z_-]+:[^: ]+/.exec(whole)?.[0];
  return event ? `${event}:correction:${correctionId}` : `correction:${correctionId}`;
}
