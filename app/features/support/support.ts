import { addDays, parisDay } from "~/lib/dates";
import { endOfCampaignOpenedAt } from "~/features/campaigns/deadline";
import type { CampaignStatus } from "~/features/campaigns/campaign";

export const entryKinds = ["call", "meeting", "review", "video", "press", "other"] as const;
export type EntryKind = (typeof entryKinds)[number];

export const relayKinds = ["partner", "media", "commune", "other"] as const;
export type RelayKind = (typeof relayKinds)[number];
export const relayOutcomes = ["relayed", "promised", "declined", "silent"] as const;
export type RelayOutcome = (typeof relayOutcomes)[number];

/** Support is told in three parts, around the campaign (PRODUCT §2). */
export const phases = ["before", "during", "after"] as const;
export type Phase = (typeof phases)[number];

/** What the campaigns' room says of one, as support reads it. Days are Paris days. */
export type CampaignTimes = { status: CampaignStatus; createdAt: Date; launchOn: string | null; durationDays: number; startsAt: Date | null; endsAt: Date | null };

/** The day it opened, or is to open. */
export const opensOn = ({ startsAt, launchOn }: CampaignTimes): string | null => (startsAt ? parisDay(startsAt) : launchOn);

/** The last day it takes gifts, or is to. */
export function endsOn({ startsAt, endsAt, launchOn, durationDays }: CampaignTimes): string | null {
  if (endsAt) return parisDay(endsAt);
  if (startsAt) return parisDay(endOfCampaignOpenedAt(startsAt, durationDays));
  return launchOn && addDays(launchOn, durationDays);
}

/** Where this day stands: around the last campaign that was begun by then; nothing is « during » before it has opened. */
export function phaseOn(day: string, campaigns: readonly CampaignTimes[]): Phase {
  const begun = campaigns.filter(({ createdAt }) => parisDay(createdAt) <= day);
  const last = begun.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  if (!last?.startsAt || parisDay(last.startsAt) > day) return "before";
  return day <= endsOn(last)! ? "during" : "after";
}

const during: readonly CampaignStatus[] = ["live", "suspended", "closing"];
const after: readonly CampaignStatus[] = ["succeeded", "failed", "settled"];

/** Where the project stands now; a cancelled campaign is as if none had been. */
export function phaseOf(status: CampaignStatus | null): Phase {
  if (status === null) return "before";
  return during.includes(status) ? "during" : after.includes(status) ? "after" : "before";
}

/** The outcome is known: a report may be written. */
export const isReportable = (status: CampaignStatus | null): boolean => phaseOf(status) === "after";
