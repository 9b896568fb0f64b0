import type { LedgerAccountKind } from "#db/schema";

/*
 * Where money is and whose it is. Debits are positive, credits negative:
 * an asset is never below zero, a debt to someone never above it.
 */

/** Asset: the label's balance at Stripe, where every gift waits. */
export const platform = "stripe:platform";
/** Liability: what the label put on that balance to pay the fees of refunds and to advance what holders owe. */
export const labelReserve = "label:reserve";
/** Income: what the label keeps of the gifts (0 % by default). */
export const labelFees = "label:fees";
/** Outside world and total of what was collected before this ledger. */
export const externalHistory = "external:history";
export const historyCollected = "history:collected";

/** Liability: gifts held for a campaign, owed to its holder or back to its donors. */
export const campaignFunds = (campaignId: string) => `campaign:funds:${campaignId}` as const;
/** Asset: fees that Stripe kept on the campaign's gifts and that nobody has borne yet; zero once settled. */
export const processorFees = (campaignId: string) => `campaign:processor-fees:${campaignId}` as const;
/** Asset: the campaign's money on the holder's own Stripe account, on its way to the bank. */
export const connected = (campaignId: string) => `stripe:connected:${campaignId}` as const;
/** Liability: what the holder is still to receive on the bank account. */
export const holderPayable = (campaignId: string) => `holder:payable:${campaignId}` as const;

/** Asset: taken by a donor's bank while it decides a dispute. */
export const disputed = (campaignId: string) => `stripe:disputed:${campaignId}` as const;
/** Asset: what the holder owes back, because a transfer could not be reversed any more. The label's reserve advances it. */
export const owedByHolder = (campaignId: string) => `owed_by_holder:${campaignId}` as const;
/** Asset: cheques, bank transfers and cash that the holder received itself for the campaign. */
export const heldByHolder = (campaignId: string) => `held_by_holder:${campaignId}` as const;
/** Liability: those gifts, owed to the holder once the campaign succeeds, or back to their donors. */
export const offlineFunds = (campaignId: string) => `campaign:offline:${campaignId}` as const;

export type Account =
  | typeof platform
  | typeof labelReserve
  | typeof labelFees
  | typeof externalHistory
  | typeof historyCollected
  | ReturnType<typeof campaignFunds>
  | ReturnType<typeof processorFees>
  | ReturnType<typeof connected>
  | ReturnType<typeof holderPayable>
  | ReturnType<typeof disputed>
  | ReturnType<typeof owedByHolder>
  | ReturnType<typeof heldByHolder>
  | ReturnType<typeof offlineFunds>;

const kinds: [prefix: string, kind: LedgerAccountKind][] = [
  [platform, "asset"],
  ["stripe:connected:", "asset"],
  ["campaign:processor-fees:", "asset"],
  ["stripe:disputed:", "asset"],
  ["owed_by_holder:", "asset"],
  ["held_by_holder:", "asset"],
  ["campaign:funds:", "liability"],
  ["campaign:offline:", "liability"],
  ["holder:payable:", "liability"],
  [labelReserve, "liability"],
  [labelFees, "income"],
  [historyCollected, "income"],
  [externalHistory, "external"],
];

/** @throws Error for a code that this chart of accounts does not know. */
export function kindOf(code: string): LedgerAccountKind {
  const found = kinds.find(([prefix]) => (prefix.endsWith(":") ? code.startsWith(prefix) : code === prefix));
  if (!found) throw new Error(`Unknown ledger account ${code}`);
  return found[1];
}

const signs: Record<LedgerAccountKind, -1 | 0 | 1> = { asset: 1, expense: 1, liability: -1, income: -1, external: 0 };

/**
 * Whether a balance (cents) is one that this account can have. The label's reserve may be overdrawn: a bank takes a
 * disputed gift and its fee without asking, and the label then owes the platform that money.
 */
export const hasRightSign = (code: string, balanceCents: number): boolean =>
  code === labelReserve || balanceCents * signs[kindOf(code)] >= 0;
