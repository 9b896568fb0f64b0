/** Integer cents. `owedCents`: what the ledger says the holder owes; `waitingCents`: repayments noted and not confirmed yet. */
export type Debt = { owedCents: number; waitingCents: number };

/** What can still be noted as repaid: never more than is owed. */
export const openCents = ({ owedCents, waitingCents }: Debt): number => Math.max(0, owedCents - waitingCents);

/** A second person confirms: never the one who noted it. */
export const mayDecide = (repayment: { status: string; recordedBy: string }, accountId: string): boolean =>
  repayment.status === "recorded" && repayment.recordedBy !== accountId;
