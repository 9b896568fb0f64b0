import type { DisputeMeans, DisputeStatus } from "#db/schema";

/** Written on each transition of a dispute, so that an old one is read with its own rules. */
export const disputeRules = "dispute-1";

/**
 * Which steps exist between Stripe's words. An older word than the one we know changes nothing. A lost card dispute may be
 * appealed; a won or prevented one is over.
 */
const steps: Record<DisputeStatus, readonly DisputeStatus[]> = {
  warning_needs_response: ["warning_under_review", "warning_closed", "needs_response", "under_review", "prevented", "won", "lost"],
  warning_under_review: ["warning_closed", "needs_response", "under_review", "prevented", "won", "lost"],
  warning_closed: ["needs_response", "under_review", "won", "lost"],
  needs_response: ["under_review", "prevented", "won", "lost"],
  under_review: ["prevented", "won", "lost"],
  prevented: [],
  won: [],
  lost: ["appeal_needs_response", "appeal_under_review", "won"],
  appeal_needs_response: ["appeal_under_review", "won", "lost"],
  appeal_under_review: ["won", "lost"],
};

export const disputeStatuses = Object.keys(steps) as DisputeStatus[];

export const isDisputeStatus = (word: string): word is DisputeStatus => word in steps;

/** The state after Stripe said `told`, or null when nothing changes. */
export const nextDisputeStatus = (from: DisputeStatus, told: DisputeStatus): DisputeStatus | null => (steps[from].includes(told) ? told : null);

/** The bank waits for our answer. */
export const waitsForAnswer = (status: DisputeStatus): boolean => status === "needs_response" || status === "warning_needs_response";

/** The bank keeps the money, whatever is appealed. */
const keptWords: readonly DisputeStatus[] = ["lost", "appeal_needs_response", "appeal_under_review"];

/** Integer cents, as the dispute's balance transactions say them; a fee given back is below zero. */
export type Movements = { withdrawnCents: number; feeCents: number; reinstatedCents: number; feeReturnedCents: number };

type Movement = { amount: number; fee: number };

/** What left our balance for a dispute and what came back. */
export function movements(transactions: readonly Movement[]): Movements {
  const sum = (list: readonly Movement[], pick: (one: Movement) => number) => list.reduce((total, one) => total + pick(one), 0);
  const out = transactions.filter(({ amount }) => amount < 0);
  const back = transactions.filter(({ amount }) => amount >= 0);
  return {
    withdrawnCents: 0 - sum(out, ({ amount }) => amount), feeCents: sum(out, ({ fee }) => fee),
    reinstatedCents: sum(back, ({ amount }) => amount), feeReturnedCents: 0 - sum(back, ({ fee }) => fee),
  };
}

type Standing = { status: DisputeStatus; withdrawnCents: number; reinstatedCents: number };

/** Where the money of a dispute stays: `lost` = it must now leave the gift, `over` = nothing more to do, `open` = wait. */
export function standing({ status, withdrawnCents, reinstatedCents }: Standing, gift: { netCents: number }): "open" | "lost" | "over" {
  const outCents = withdrawnCents - reinstatedCents;
  if (keptWords.includes(status)) return outCents > 0 ? "lost" : gift.netCents === 0 ? "over" : "open";
  const decided = status === "won" || status === "prevented" || status === "warning_closed";
  return decided && outCents === 0 ? "over" : "open";
}

/** How a lost dispute divides: what the gift had still to lose, and what it had not (the label bears it). Integer cents. */
export function lossOf(withdrawnCents: number, gift: { netCents: number }): { lostCents: number; beyondCents: number } {
  const lostCents = Math.min(withdrawnCents, gift.netCents);
  return { lostCents, beyondCents: withdrawnCents - lostCents };
}

/** The team is reminded once, this long before the last instant for an answer. */
export const reminderBefore = (dueBy: Date): Date => new Date(dueBy.getTime() - 3 * 86_400_000);

type ToAnswer = { status: DisputeStatus; means: DisputeMeans; answered: boolean; dueBy: Date | null };

/** A direct debit sent back is never answered: the bank decided. Past the last instant, no bank reads an answer. */
export const canAnswer = ({ status, means, answered, dueBy }: ToAnswer, now: Date): boolean =>
  waitsForAnswer(status) && means === "card" && !answered && (dueBy === null || now < dueBy);

/** The last instant went by without an answer: the bank decides, or has decided, without us. */
export const missedDeadline = ({ means, answered, dueBy, endedAt }: Omit<ToAnswer, "status"> & { endedAt: Date | null }, now: Date): boolean =>
  means === "card" && !answered && dueBy !== null && dueBy <= (endedAt ?? now);

/** A contested gift is told to its holder with its amount: then never with a name whose amount, or which itself, is hidden. */
export const isNamed = (gift: { anonymous: boolean; amountHidden: boolean }): boolean => !gift.anonymous && !gift.amountHidden;
