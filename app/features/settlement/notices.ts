import { launchInstant } from "~/features/campaigns/deadline";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { daysBetween } from "~/lib/dates";

/** What is told about a campaign's money, once each. */
export type NoticeKind = "account_14" | "account_7" | "account_3" | "account_missed" | "account_stopped" | "held_60" | "held_80" | "held_89" | "payout_late";

export type Watched = {
  status: CampaignStatus;
  launchOn: string | null;
  accountReady: boolean;
  /** The oldest gift whose money has reached neither its donor nor the holder's bank. */
  oldestHeldAt: Date | null;
  /** The last instant of the promised payout of a succeeded campaign. */
  promisedBy: Date | null;
};

/** Days before the planned opening at which an incomplete account is recalled, the nearest first. */
const reminderDays = [3, 7, 14] as const;
/** Stripe leaves ninety days to manual payouts: alerts at these, the last first (TRUST). */
const heldDays = [89, 80, 60] as const;

function accountNotices({ status, launchOn, accountReady }: Watched, now: Date): NoticeKind[] {
  if (accountReady) return [];
  if (["live", "suspended", "closing", "succeeded"].includes(status)) return ["account_stopped"];
  if (!launchOn || !["draft", "in_review", "changes_requested", "approved"].includes(status)) return [];
  if (launchInstant(launchOn) <= now) return status === "approved" ? ["account_missed"] : [];
  const days = daysBetween(now, launchInstant(launchOn));
  return reminderDays.filter((limit) => days <= limit).map((limit) => `account_${limit}` as const);
}

function heldNotices({ oldestHeldAt }: Watched, now: Date): NoticeKind[] {
  if (!oldestHeldAt) return [];
  const days = daysBetween(oldestHeldAt, now);
  return heldDays.filter((limit) => days >= limit).map((limit) => `held_${limit}` as const);
}

const lateNotices = ({ promisedBy }: Watched, now: Date): NoticeKind[] => (promisedBy !== null && now > promisedBy ? ["payout_late"] : []);

/** Of each kind only the most pressing is told; the others are marked with it, so that nobody reads three at once. */
export type DueNotices = { tell: NoticeKind[]; mark: NoticeKind[] };

export function dueNotices(watched: Watched, now: Date, told: readonly string[]): DueNotices {
  const groups = [accountNotices(watched, now), heldNotices(watched, now), lateNotices(watched, now)];
  const tell = groups.flatMap(([pressing]) => (pressing !== undefined && !told.includes(pressing) ? [pressing] : []));
  const mark = groups.filter(([pressing]) => pressing !== undefined && tell.includes(pressing)).flat().filter((kind) => !told.includes(kind));
  return { tell, mark };
}

/** An account that Stripe opens again may be stopped again: then it is told again. */
export const forgottenNotices = ({ accountReady }: Watched, told: readonly string[]): NoticeKind[] =>
  accountReady && told.includes("account_stopped") ? ["account_stopped"] : [];
