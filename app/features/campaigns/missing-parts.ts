import type { ThresholdAndDuration } from "./limits";
import { limits } from "./limits";
import { launchInstant } from "./deadline";
import { storyLength } from "./story";

export type LabelValidity = { startsAt: Date; endsAt: Date; revokedAt: Date | null };

export const isLabelValid = (label: LabelValidity, at: Date): boolean =>
  label.revokedAt === null && label.startsAt <= at && at < label.endsAt;

/** What a campaign is made of when it is sent for review. */
export type Dossier = ThresholdAndDuration & {
  title: string;
  summary: string;
  story: string;
  imageFileId: string | null;
  imageAlt: string;
  goalCents: number | null;
  /** Paris day, YYYY-MM-DD. */
  launchOn: string | null;
  /** The costed use of funds, line by line, in cents. */
  usesCents: readonly number[];
  /** Since when Stripe says that the organisation's account is complete. */
  accountReadyAt: Date | null;
  label: LabelValidity;
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const within = (value: number, [min, max]: readonly [number, number]) => Number.isInteger(value) && value >= min && value <= max;

/** One line = one thing that blocks the sending; the order is the screen's. */
const checks = {
  title: (c) => c.title.trim().length >= limits.title[0],
  summary: (c) => c.summary.trim().length >= limits.summary[0],
  story: (c) => storyLength(c.story) >= limits.story[0],
  image: (c) => c.imageFileId !== null,
  image_alt: (c) => c.imageAlt.trim().length >= limits.imageAlt[0],
  goal: (c) => c.goalCents !== null && within(c.goalCents, limits.goalCents),
  uses: (c) => c.usesCents.length > 0,
  uses_total: (c) => c.usesCents.length === 0 || c.goalCents === null || sum(c.usesCents) === c.goalCents,
  threshold: (c) => within(c.thresholdPercent, limits.thresholdPercent),
  duration: (c) => within(c.durationDays, limits.durationDays),
  launch_on: (c) => c.launchOn !== null,
  account: (c) => c.accountReadyAt !== null,
  label: (c, now) => isLabelValid(c.label, now),
  label_at_launch: (c) => c.launchOn === null || launchInstant(c.launchOn) < c.label.endsAt,
} as const satisfies Record<string, (campaign: Dossier, now: Date) => boolean>;

export type CampaignPart = keyof typeof checks;
export const campaignParts = Object.keys(checks) as CampaignPart[];

/** What is still missing before the team can read it; empty = it may be sent. */
export const missingParts = (campaign: Dossier, now: Date): CampaignPart[] =>
  campaignParts.filter((part) => !checks[part](campaign, now));
