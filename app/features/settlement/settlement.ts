import type { CampaignStatus } from "~/features/campaigns/campaign";
import { outcome } from "~/features/campaigns/outcome";
import type { PaidGift } from "~/features/refunds/refund";
import type { PayoutState } from "./payout";

/** Written on each transition of a settlement, so that an old one is read with its own rules. */
export const settlementRules = "settlement-1";

export type Terms = { feeBearer: "holder" | "label"; labelFeePercent: number };
/** `feeCents` is the processor's fee when the holder bears it, else 0. */
export type OwedTransfer = { donationId: string; giftCents: number; amountCents: number; feeCents: number; labelFeeCents: number };
/** What part refunds left of a gift does not even pay its own fee: cents. */
export type Absorbed = { donationId: string; leftCents: number; feeCents: number };

/**
 * What a succeeded campaign owes its holder: one transfer per gift, never more than that gift. The label's share is
 * rounded down on the whole and split to the cent between the gifts, so that its parts sum to it exactly, `beforeCents`
 * (gifts transferred earlier) included. A gift that its own fee eats up is no transfer: see `absorbedGifts`.
 */
export function owedTransfers(gifts: readonly PaidGift[], terms: Terms, beforeCents = 0): OwedTransfer[] {
  let seenCents = beforeCents;
  const labelFeeUpTo = (cents: number) => Math.floor((cents * terms.labelFeePercent) / 100);
  return gifts
    .filter((gift) => !isAbsorbed(gift, terms))
    .map((gift) => {
      const giftCents = gift.netCents;
      const labelFeeCents = labelFeeUpTo(seenCents + giftCents) - labelFeeUpTo(seenCents);
      seenCents += giftCents;
      const feeCents = terms.feeBearer === "holder" ? gift.feeCents : 0;
      return { donationId: gift.donationId, giftCents, feeCents, labelFeeCents, amountCents: giftCents - feeCents - labelFeeCents };
    });
}

/** Nothing of it can reach the holder, the label's share (rounded up) set aside. */
const isAbsorbed = ({ netCents, feeCents }: PaidGift, { feeBearer, labelFeePercent }: Terms): boolean =>
  netCents - (feeBearer === "holder" ? feeCents : 0) - Math.ceil((netCents * labelFeePercent) / 100) <= 0;

/** Gifts whose rest is less than their fee: the fee takes it and the label's reserve the difference, so that nothing stays held. */
export const absorbedGifts = (gifts: readonly PaidGift[], terms: Terms): Absorbed[] =>
  gifts.filter((gift) => gift.netCents > 0 && isAbsorbed(gift, terms)).map(({ donationId, netCents, feeCents }) => ({ donationId, leftCents: netCents, feeCents }));

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

type Ended = { status: CampaignStatus; goalCents: number | null; thresholdPercent: number; countedCents: number | null; countedGifts: number | null };

/** How a campaign ended, whether its money has moved or not; null while it goes on. Money that comes late follows the same way. */
export function endOf({ status, goalCents, thresholdPercent, countedCents, countedGifts }: Ended): "succeeded" | "failed" | "cancelled" | null {
  if (status === "settled") return outcome({ countedCents: countedCents ?? 0, paidGifts: countedGifts ?? 0 }, { goalCents: goalCents ?? 0, thresholdPercent });
  return status === "succeeded" || status === "failed" || status === "cancelled" ? status : null;
}

type Step = PayoutState | "succeeded";
export type Progress = {
  outcome: "succeeded" | "failed";
  transfers: readonly Step[];
  refunds: readonly Step[];
  payouts: readonly Step[];
  /** Gifts of which something is held and nothing is planned. */
  held: number;
  /** Cents on the holder's account that no payout is to take. */
  unpromisedCents: number;
};

/**
 * Settled means that nobody waits for money any more: after a success every gift is transferred and every payout is told
 * as received by the bank; after a failure every gift is refunded. A refusal is not an end: a person must look.
 */
export function isSettled({ outcome, transfers, refunds, payouts, held, unpromisedCents }: Progress): boolean {
  if (held > 0 || !refunds.every((status) => status === "succeeded")) return false;
  if (outcome === "failed") return true;
  return isReadyForPayout(transfers) && unpromisedCents <= 0 && payouts.every((status) => status === "paid" || status === "cancelled");
}

/** A payout takes every gift that is on the holder's account, once no other is on its way there. */
export const isReadyForPayout = (transfers: readonly Step[]): boolean => transfers.every((status) => status === "succeeded");
