import {
  campaignFunds, connected, disputed, externalHistory, heldByHolder, historyCollected, holderPayable, labelFees, labelReserve,
  offlineFunds, owedByHolder, platform, processorFees, type Account,
} from "./accounts";

/** One line of a group, in signed integer cents. */
export type Entry = { account: Account; amountCents: number };

type Line = [account: Account, amountCents: number];

/** One line per account; those of zero are left out: they say nothing. */
function group(lines: Line[]): Entry[] {
  const sums = new Map<Account, number>();
  for (const [account, amountCents] of lines) sums.set(account, (sums.get(account) ?? 0) + amountCents);
  return [...sums].filter(([, amountCents]) => amountCents !== 0).map(([account, amountCents]) => ({ account, amountCents }));
}

/** A gift is paid: the money waits at Stripe, less the processor's fee. */
export function giftEntries(gift: { campaignId: string; amountCents: number; feeCents: number }): Entry[] {
  return group([
    [platform, gift.amountCents - gift.feeCents],
    [processorFees(gift.campaignId), gift.feeCents],
    [campaignFunds(gift.campaignId), -gift.amountCents],
  ]);
}

/**
 * Money that leaves a gift, whole or in part; integer cents. `feeCents` is the processor's fee of the gift when this takes
 * its last euro while it was still held, else 0: Stripe keeps that fee and the label's reserve pays it.
 */
export type Leaving = {
  campaignId: string;
  amountCents: number;
  feeCents: number;
  /** Once the gift was held no more: what came back from the holder's account, and what should have and did not. */
  afterTransfer?: { reversedCents: number; shortCents: number };
};

/** Whose money it was. After a transfer, what neither came back nor is owed by the holder (the fee) is the label's loss. */
function leavingLines({ campaignId, amountCents, feeCents, afterTransfer }: Leaving): Line[] {
  if (!afterTransfer) {
    return [[campaignFunds(campaignId), amountCents], [labelReserve, feeCents], [processorFees(campaignId), -feeCents]];
  }
  const { reversedCents, shortCents } = afterTransfer;
  return [
    [campaignFunds(campaignId), reversedCents],
    [owedByHolder(campaignId), shortCents],
    [labelReserve, amountCents - reversedCents - shortCents],
  ];
}

/**
 * A gift goes back to its donor through Stripe, whole or in part. `beyondCents`: what leaves although the donor's bank had
 * kept the gift before; nobody but the label can bear that.
 */
export function refundEntries({ beyondCents = 0, ...refund }: Leaving & { beyondCents?: number }): Entry[] {
  return group([[platform, -refund.amountCents - beyondCents], ...leavingLines(refund), [labelReserve, beyondCents]]);
}

/** The donor's card takes no refund any more: the label pays from its own bank account, and its reserve grows by as much. */
export function refundByLabelEntries(refund: Leaving): Entry[] {
  const lines = leavingLines(refund).filter(([account]) => account !== labelReserve);
  const reserveCents = lines.reduce((sum, [, cents]) => sum + cents, 0);
  return group([...lines, [labelReserve, -reserveCents]]);
}

/** A transferred gift's money comes back from the holder's Stripe account, before it goes to its donor or to a bank. */
export function reversalEntries({ campaignId, amountCents }: { campaignId: string; amountCents: number }): Entry[] {
  return group([
    [connected(campaignId), -amountCents],
    [holderPayable(campaignId), amountCents],
    [platform, amountCents],
    [campaignFunds(campaignId), -amountCents],
  ]);
}

type Dispute = { campaignId: string; amountCents: number; /** What Stripe keeps for the dispute itself, won or lost. */ disputeFeeCents: number };

/** A donor's bank takes the gift back while it decides; the label's reserve pays Stripe's fee for it, overdrawn if it must. */
export function disputeOpenedEntries({ campaignId, amountCents, disputeFeeCents }: Dispute): Entry[] {
  return group([
    [platform, -amountCents - disputeFeeCents],
    [disputed(campaignId), amountCents],
    [labelReserve, disputeFeeCents],
  ]);
}

/** The bank gives the gift back; in some countries Stripe gives its fee back too. */
export function disputeWonEntries(won: { campaignId: string; amountCents: number; feeReturnedCents?: number }): Entry[] {
  const { campaignId, amountCents, feeReturnedCents = 0 } = won;
  return group([[platform, amountCents + feeReturnedCents], [disputed(campaignId), -amountCents], [labelReserve, -feeReturnedCents]]);
}

/**
 * The bank keeps the gift: it has left like a refund, without passing by us. `beyondCents`: what it took although the gift
 * had gone back to its donor before; nobody but the label can bear that.
 */
export function disputeLostEntries({ beyondCents = 0, ...lost }: Leaving & { beyondCents?: number }): Entry[] {
  return group([[disputed(lost.campaignId), -lost.amountCents - beyondCents], ...leavingLines(lost), [labelReserve, beyondCents]]);
}

/** A bank gives back a gift that it had kept for good: the reserve keeps it until a person says whose it is. */
export function disputeReturnedEntries({ amountCents }: { amountCents: number }): Entry[] {
  return group([[platform, amountCents], [labelReserve, -amountCents]]);
}

/** The holder pays back, on the label's own bank account, what the reserve had advanced. */
export function holderRepaidEntries({ campaignId, amountCents }: { campaignId: string; amountCents: number }): Entry[] {
  return group([[owedByHolder(campaignId), -amountCents], [labelReserve, amountCents]]);
}

/** What part refunds left of a gift is less than its own fee: nothing can be transferred, the fee takes it and the reserve the rest. */
export function feeAbsorbedEntries(left: { campaignId: string; leftCents: number; feeCents: number }): Entry[] {
  return group([
    [campaignFunds(left.campaignId), left.leftCents],
    [processorFees(left.campaignId), -left.feeCents],
    [labelReserve, left.feeCents - left.leftCents],
  ]);
}

type OfflineGift = { campaignId: string; amountCents: number };

/** A cheque, a bank transfer or cash that the holder received, confirmed by a second person. */
export function offlineGiftEntries({ campaignId, amountCents }: OfflineGift): Entry[] {
  return group([[heldByHolder(campaignId), amountCents], [offlineFunds(campaignId), -amountCents]]);
}

/** It is the holder's for good (success), or went back to its donor (failure, cancellation), or had been confirmed by mistake. */
export function offlineGiftEndedEntries({ campaignId, amountCents }: OfflineGift): Entry[] {
  return offlineGiftEntries({ campaignId, amountCents: -amountCents });
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
