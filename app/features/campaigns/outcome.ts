import { percentOfRoundedUp } from "~/lib/money";

export type Count = {
  /** Paid gifts, gross of fees, net of refunds and lost disputes: integer cents. */
  countedCents: number;
  /** How many gifts still bring money after refunds. */
  paidGifts: number;
};

export type Target = { goalCents: number; thresholdPercent: number };

/** The one dial of success: 0–100 % of the goal, in cents rounded up (PRODUCT §3). */
export const thresholdCents = (goalCents: number, percent: number): number => percentOfRoundedUp(goalCents, percent);

/** At least one paid gift, and the threshold reached. */
export function outcome(count: Count, target: Target): "succeeded" | "failed" {
  const reached = count.countedCents >= thresholdCents(target.goalCents, target.thresholdPercent);
  return count.paidGifts >= 1 && reached ? "succeeded" : "failed";
}
