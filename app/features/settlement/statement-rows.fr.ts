import { formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { payoutStates, type PayoutState } from "./payout";
import type { Part, StatementFigures } from "./statement";
import { figureLabel } from "./statement-words.fr";

/** Rows of the statement's tables, for the page and for the PDF: they cannot say two things. */
type SumRow = [label: string, amount: string];
type CountRow = [label: string, count: string, amount: string];

const less = (cents: number): string => (cents === 0 ? formatEurosExact(0) : `−\u00a0${formatEurosExact(cents)}`);

export const transferRows = ({ gifts, grossCents, feeCents, labelFeeCents }: StatementFigures): SumRow[] => [
  [`Dons de la campagne virés (${gifts})`, formatEurosExact(grossCents)],
  ["Frais de paiement à votre charge", less(feeCents)],
  ["Commission du label", less(labelFeeCents)],
];

export function bankRows({ transferredCents, reversedCents, correctedCents, paidCents, returnedCents }: StatementFigures): SumRow[] {
  const some = (cents: number, row: SumRow): SumRow[] => (cents === 0 ? [] : [row]);
  return [
    ["Viré sur votre compte Stripe", formatEurosExact(transferredCents)],
    ...some(reversedCents, [figureLabel("reversedCents"), less(reversedCents)]),
    ...some(correctedCents, [figureLabel("correctedCents"), formatEurosExact(correctedCents)]),
    [figureLabel("paidCents"), less(paidCents)],
    ...some(returnedCents, [figureLabel("returnedCents"), formatEurosExact(returnedCents)]),
  ];
}

export const debtRows = ({ owedCents, repaidCents }: StatementFigures): SumRow[] => [
  [figureLabel("owedCents"), formatEurosExact(owedCents)],
  [figureLabel("repaidCents"), less(repaidCents)],
];

/** Only what happened. */
export function goneRows({ refunds, refundedCents, disputes, lostCents, absorbedCents }: StatementFigures, before: { refunds: Part; disputes: Part }): CountRow[] {
  const all: [string, Part][] = [
    ["Dons rendus avant leur virement", before.refunds],
    ["Litiges perdus avant le virement", before.disputes],
    [figureLabel("refundedCents"), { count: refunds, cents: refundedCents }],
    [figureLabel("lostCents"), { count: disputes, cents: lostCents }],
  ];
  const happened = all.filter(([, { count }]) => count > 0).map(([label, { count, cents }]): CountRow => [label, String(count), formatEurosExact(cents)]);
  return absorbedCents === 0 ? happened : [...happened, [figureLabel("absorbedCents"), "", formatEurosExact(absorbedCents)]];
}

type Payout = { number: number; status: PayoutState; amountCents: number; notBefore: Date; arrivesOn: Date | null; paidAt: Date | null; stripePayoutId: string | null };

function dayOf({ status, notBefore, arrivesOn, paidAt }: Payout): string {
  if (paidAt) return `Reçu le ${formatShortDate(paidAt)}`;
  if (status === "planned" || status === "suspended") return `Pas avant le ${formatShortDate(notBefore)}`;
  return arrivesOn && status !== "failed" && status !== "cancelled" ? `Attendu le ${formatShortDate(arrivesOn)}` : "–";
}

export const payoutRows = (payouts: readonly Payout[]): string[][] =>
  payouts.map((payout) => [String(payout.number), payoutStates[payout.status].label, [dayOf(payout), payout.stripePayoutId].filter(Boolean).join("\n"), formatEurosExact(payout.amountCents)]);
