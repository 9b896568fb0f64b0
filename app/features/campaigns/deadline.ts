import { addDays, parisDay, parisInstant } from "~/lib/dates";
import type { CampaignStatus } from "./campaign";

/** A campaign approved in time opens at this hour of its launch day, in Europe/Paris. */
export const launchHour = "08:00:00";

/** Stripe asks for at least 30 minutes; the 31st absorbs the time of the call (PRODUCT §3). */
export const sessionMinutes = 31;

/** `launchOn` is a Paris day, YYYY-MM-DD. */
export const launchInstant = (launchOn: string): Date => parisInstant(launchOn, launchHour);

/** Launched on day D for n days: ends at 23:59:59 Europe/Paris on day D + n, whatever the clocks do meanwhile. */
export const campaignEnd = (startDay: string, durationDays: number): Date => parisInstant(addDays(startDay, durationDays), "23:59:59");

/** The end of a campaign that opens at this instant. */
export const endOfCampaignOpenedAt = (startsAt: Date, durationDays: number): Date => campaignEnd(parisDay(startsAt), durationDays);

/** The last second belongs to the campaign: 23:59:59 counts, 00:00:00 does not. Stripe dates in whole seconds. */
export const isAfterDeadline = (endsAt: Date, instant: Date): boolean =>
  Math.floor(instant.getTime() / 1000) > Math.floor(endsAt.getTime() / 1000);

/** A charge counts when Stripe created it at or before the deadline. */
export const chargeCounts = (endsAt: Date, chargeCreated: Date): boolean => !isAfterDeadline(endsAt, chargeCreated);

/** A session may be opened up to the deadline and then expires after it: the open ones are expired by call. */
export function canGive(campaign: { status: CampaignStatus; startsAt: Date | null; endsAt: Date | null }, now: Date): boolean {
  return campaign.status === "live" && campaign.endsAt !== null && !isAfterDeadline(campaign.endsAt, now);
}

export const sessionExpiry = (openedAt: Date): Date => new Date(openedAt.getTime() + sessionMinutes * 60_000);
