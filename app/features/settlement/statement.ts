import type { PaymentMeans } from "#db/schema";
import { leastAlike } from "~/features/donations/visibility";

/** One sum of the ledger: a kind of event on an account, its campaign's id left out. Signed cents. */
export type LedgerSum = { kind: string; account: string; cents: number };

/** What the ledger says of the holder's money; cents. Each only grows, but for what waits: an event always shows. */
export function ledgerFigures(sums: readonly LedgerSum[]) {
  const on = (account: string, kinds: readonly string[] | ((kind: string) => boolean)) =>
    sums.filter((sum) => sum.account === account && (typeof kinds === "function" ? kinds(sum.kind) : kinds.includes(sum.kind))).reduce((total, { cents }) => total + cents, 0);
  // Not the negative: there is no minus zero in an account.
  const off = (account: string, kind: string) => 0 - on(account, [kind]);
  const [grossCents, labelFeeCents, transferredCents] = [on("campaign:funds", ["transfer"]), off("label:fees", "transfer"), on("stripe:connected", ["transfer"])];
  return {
    grossCents, labelFeeCents, transferredCents,
    /** The processor's, when the holder bears them. */
    feeCents: grossCents - labelFeeCents - transferredCents,
    reversedCents: off("stripe:connected", "reversal"),
    correctedCents: on("stripe:connected", ["correction"]),
    paidCents: off("stripe:connected", "payout"),
    returnedCents: on("stripe:connected", ["payout_returned"]),
    onAccountCents: on("stripe:connected", () => true),
    owedCents: on("owed_by_holder", (kind) => kind !== "holder_repaid"),
    repaidCents: off("owed_by_holder", "holder_repaid"),
    absorbedCents: on("campaign:funds", ["fee_absorbed"]),
    offlineCents: on("held_by_holder", (kind) => kind !== "offline_settled"),
  };
}

export type Part = { count: number; cents: number };
type Amounts = { giftCents: number; feeCents: number; labelFeeCents: number; amountCents: number };
/** `means` null: several added up, because one alone would tell a hidden amount. */
export type MeansLine = Amounts & { means: PaymentMeans | null; gifts: number };

type MeansGift = Amounts & { means: PaymentMeans; donor: string; amountHidden: boolean };

const addUpMeans = (means: PaymentMeans | null, gifts: readonly MeansGift[]): MeansLine => {
  const sum = (key: keyof Amounts) => gifts.reduce((total, gift) => total + gift[key], 0);
  return { means, gifts: gifts.length, giftCents: sum("giftCents"), feeCents: sum("feeCents"), labelFeeCents: sum("labelFeeCents"), amountCents: sum("amountCents") };
};

/** Gifts by means of payment, apart while no hidden amount shows in so few donors that it could be read off. */
export function meansLines(gifts: readonly MeansGift[]): MeansLine[] {
  const all = [...new Set(gifts.map(({ means }) => means))].sort();
  const groups = all.map((means) => [means, gifts.filter((gift) => gift.means === means)] as const);
  const tells = groups.some(([, group]) => group.some(({ amountHidden }) => amountHidden) && new Set(group.map(({ donor }) => donor)).size < leastAlike);
  return tells && groups.length > 1 ? [addUpMeans(null, gifts)] : groups.map(([means, group]) => addUpMeans(means, group));
}

/** What the rows say, beside the ledger. `refunds`, `disputes`: of gifts that had been transferred. */
export type RowFigures = { gifts: number; refunds: number; refundedCents: number; disputes: number; lostCents: number; offlineGifts: number };
export type StatementFigures = ReturnType<typeof ledgerFigures> & RowFigures;

/** What a new version is written for, in the order in which it is told. */
export const changeKeys = [
  "grossCents", "feeCents", "labelFeeCents", "refundedCents", "lostCents", "reversedCents", "owedCents", "repaidCents",
  "correctedCents", "paidCents", "returnedCents", "absorbedCents", "offlineCents",
] as const satisfies readonly (keyof StatementFigures)[];
export type StatementChange = { key: (typeof changeKeys)[number]; beforeCents: number; afterCents: number };

export const statementChanges = (before: StatementFigures, after: StatementFigures): StatementChange[] =>
  changeKeys.filter((key) => before[key] !== after[key]).map((key) => ({ key, beforeCents: before[key], afterCents: after[key] }));

/** The same sums, added up from the rows that the statement lists; cents. */
export type RowSums = Pick<StatementFigures, "grossCents" | "feeCents" | "labelFeeCents" | "transferredCents" | "reversedCents" | "offlineCents"> & { arrivedCents: number };

/** Sums that lines and ledger do not say alike: such a statement is not written. */
export function disagreeing(figures: ReturnType<typeof ledgerFigures>, rows: RowSums): string[] {
  const ledger: RowSums = { ...figures, arrivedCents: figures.paidCents - figures.returnedCents };
  return (Object.keys(rows) as (keyof RowSums)[]).filter((key) => rows[key] !== ledger[key]);
}
