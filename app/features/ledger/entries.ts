import {
  campaignFunds, connected, externalHistory, historyCollected, holderPayable, labelFees, labelReserve, platform, processorFees,
  type Account,
} from "./accounts";

/** One line of a group, in signed integer cents. */
export type Entry = { account: Account; amountCents: number };

type Line = [account: Account, amountCents: number];

/** Lines of zero are left out: they say nothing. */
const group = (lines: Line[]): Entry[] =>
  lines.filter(([, amountCents]) => amountCents !== 0).map(([account, amountCents]) => ({ account, amountCents }));

/** A gift is paid: the money waits at Stripe, less the processor's fee. */
export function giftEntries(gift: { campaignId: string; amountCents: number; feeCents: number }): Entry[] {
  return group([
    [platform, gift.amountCents - gift.feeCents],
    [processorFees(gift.campaignId), gift.feeCents],
    [campaignFunds(gift.campaignId), -gift.amountCents],
  ]);
}

/** A gift goes back to its donor in full; Stripe keeps its fee, which the label's reserve pays. */
export function refundEntries(refund: { campaignId: string; amountCents: number; feeCents: number }): Entry[] {
  return group([
    [platform, -refund.amountCents],
    [campaignFunds(refund.campaignId), refund.amountCents],
    [labelReserve, refund.feeCents],
    [processorFees(refund.campaignId), -refund.feeCents],
  ]);
}

export type TransferFacts = {
  campaignId: string;
  /** What is left of the gift after refunds. */
  giftCents: number;
  /** The processor's fee on this gift. */
  feeCents: number;
  feeBearer: "holder" | "label";
  labelFeeCents: number;
};

/** What reaches the holder for one gift. */
export const transferredCents = (facts: TransferFacts): number =>
  facts.giftCents - facts.labelFeeCents - (facts.feeBearer === "holder" ? facts.feeCents : 0);

/** One gift's money moves to the holder's Stripe account. */
export function transferEntries(facts: TransferFacts): Entry[] {
  const net = transferredCents(facts);
  return group([
    [campaignFunds(facts.campaignId), facts.giftCents],
    [processorFees(facts.campaignId), -facts.feeCents],
    [labelReserve, facts.feeBearer === "label" ? facts.feeCents : 0],
    [labelFees, -facts.labelFeeCents],
    [platform, -net],
    [connected(facts.campaignId), net],
    [holderPayable(facts.campaignId), -net],
  ]);
}

/** The money reached the holder's bank. */
export function payoutEntries(payout: { campaignId: string; amountCents: number }): Entry[] {
  return group([
    [connected(payout.campaignId), -payout.amountCents],
    [holderPayable(payout.campaignId), payout.amountCents],
  ]);
}

/** The bank sent back a payout that had been told as paid: the correction is a group of its own. */
export function payoutReturnedEntries(payout: { campaignId: string; amountCents: number }): Entry[] {
  return payoutEntries({ ...payout, amountCents: -payout.amountCents });
}

/** The label adds money of its own to the reserve. */
export function topUpEntries(topUp: { amountCents: number }): Entry[] {
  return group([[platform, topUp.amountCents], [labelReserve, -topUp.amountCents]]);
}

/** Collected before this ledger, elsewhere: told as it was, outside reconciliation. */
export function historyEntries(past: { amountCents: number }): Entry[] {
  return group([[externalHistory, past.amountCents], [historyCollected, -past.amountCents]]);
}

/** An import of the past is taken back. */
export function undoneHistoryEntries(past: { amountCents: number }): Entry[] {
  return historyEntries({ amountCents: -past.amountCents });
}
