import type { PaidGift } from "~/features/refunds/refund";
import { addDays, parisDay, parisInstant } from "~/lib/dates";

/** Written on each transition of a settlement, so that an old one is read with its own rules. */
export const settlementRules = "settlement-1";

export type Terms = { feeBearer: "holder" | "label"; labelFeePercent: number };
/** `feeCents` is the processor's fee when the holder bears it, else 0. */
export type OwedTransfer = { donationId: string; giftCents: number; amountCents: number; feeCents: number; labelFeeCents: number };

/**
 * What a succeeded campaign owes its holder: one transfer per gift, never more than that gift. The label's share is
 * rounded down on the whole and split to the cent between the gifts, so that its parts sum to it exactly.
 * What is left of a gift that its own fee would eat up (a partial refund) cannot be transferred and stays held.
 */
export function owedTransfers(gifts: readonly PaidGift[], terms: Terms): OwedTransfer[] {
  let seenCents = 0;
  const labelFeeUpTo = (cents: number) => Math.floor((cents * terms.labelFeePercent) / 100);
  return gifts
    .map((gift) => {
      const giftCents = gift.netCents;
      const labelFeeCents = labelFeeUpTo(seenCents + giftCents) - labelFeeUpTo(seenCents);
      seenCents += giftCents;
      const feeCents = terms.feeBearer === "holder" ? gift.feeCents : 0;
      return { donationId: gift.donationId, giftCents, feeCents, labelFeeCents, amountCents: giftCents - feeCents - labelFeeCents };
    })
    .filter(({ amountCents }) => amountCents > 0);
}

export type StatementTotals = { gifts: number; grossCents: number; feeCents: number; labelFeeCents: number; netCents: number };

/** The figures of the statement: gross − fees − label's share = net, to the cent. */
export function statementTotals(transfers: readonly (Pick<OwedTransfer, "giftCents" | "feeCents" | "labelFeeCents" | "amountCents"> & { /** Added up in this line; one unless said. */ gifts?: number })[]): StatementTotals {
  const sum = (pick: (transfer: (typeof transfers)[number]) => number) => transfers.reduce((total, transfer) => total + pick(transfer), 0);
  return {
    gifts: sum(({ gifts = 1 }) => gifts),
    grossCents: sum(({ giftCents }) => giftCents),
    feeCents: sum(({ feeCents }) => feeCents),
    labelFeeCents: sum(({ labelFeeCents }) => labelFeeCents),
    netCents: sum(({ amountCents }) => amountCents),
  };
}

/** The last instant at which the payout still is on time: the end of the promised day, Europe/Paris. */
export const promisedPayoutBy = (endsAt: Date, withinDays: number): Date => parisInstant(addDays(parisDay(endsAt), withinDays), "23:59:59");

type Step = "planned" | "pending" | "in_transit" | "paid" | "succeeded" | "failed";
export type Progress = {
  outcome: "succeeded" | "failed";
  transfers: readonly Step[];
  refunds: readonly Step[];
  payout: Step | null;
};

/**
 * Settled means that nobody waits for money any more: after a success every gift is transferred and the payout is told
 * as received by the bank; after a failure every gift is refunded. A refusal is not an end: a person must look.
 */
export function isSettled({ outcome, transfers, refunds, payout }: Progress): boolean {
  const allRefunded = refunds.every((status) => status === "succeeded");
  if (outcome === "failed") return allRefunded;
  return allRefunded && isReadyForPayout(transfers) && (payout === "paid" || transfers.length === 0);
}

/** One payout for the whole campaign, once every gift is on the holder's account. */
export const isReadyForPayout = (transfers: readonly Step[]): boolean => transfers.every((status) => status === "succeeded");
