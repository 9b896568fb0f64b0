export type ThresholdAndDuration = { thresholdPercent: number; durationDays: number };

/** Least and most, both included. Lengths in characters, money in cents. */
export const limits = {
  title: [10, 80],
  summary: [30, 220],
  story: [300, 20_000],
  imageAlt: [10, 200],
  offlinePayee: [3, 120],
  offlineAddress: [10, 300],
  goalCents: [50_000, 10_000_000],
  thresholdPercent: [0, 100],
  durationDays: [7, 60],
  useLabel: [3, 100],
  rewardTitle: [3, 80],
  rewardDescription: [10, 500],
  rewardPriceCents: [100, 1_000_000],
  rewardPerDonor: [1, 10],
  rewardStock: [1, 10_000],
  reason: [10, 2000],
} as const satisfies Record<string, readonly [number, number]>;

/**
 * Promised to donors and holders at launch, in working days of France. Stripe wants manual payouts gone within 90 days of
 * the charge: the longest campaign (60 days) and this delay, holidays included, stay below.
 */
export const payoutWithinDays = 15;
