import { givesBack } from "~/features/campaigns/campaign-words.fr";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { thresholdCents } from "~/features/campaigns/outcome";
import { expectedCents } from "~/features/support/curve";
import { addDays, parisDay, parisInstant } from "~/lib/dates";

export type ProgressCampaign = {
  status: CampaignStatus; goalCents: number; thresholdPercent: number; startsAt: Date | null; endsAt: Date | null;
  countedCents: number | null; countedGifts: number | null;
};

/** `raisedCents`: at the end of that day; null while it is to come. */
export type ProgressDay = { day: string; raisedCents: number | null; expectedCents: number };
export type Progress = { goalCents: number; thresholdCents: number; raisedCents: number; days: ProgressDay[]; isOver: boolean };

const MOST_DAYS = 400;

function daysFrom(first: string, last: string): string[] {
  const days = [first];
  while (days.at(-1)! < last && days.length < MOST_DAYS) days.push(addDays(days.at(-1)!, 1));
  return days;
}

type Raised = readonly { day: string; cents: number }[];

function drawn(frame: { goalCents: number; startsAt: Date; endsAt: Date }, raised: Raised, today: string): ProgressDay[] {
  const days = daysFrom(parisDay(frame.startsAt), parisDay(frame.endsAt));
  // A cheque that is confirmed after the last day counts on it.
  const known = (day: string) => raised.filter((one) => one.day <= day || day === days.at(-1)).reduce((sum, { cents }) => sum + cents, 0);
  return days.map((day) => ({ day, raisedCents: day <= today ? known(day) : null, expectedCents: expectedCents(frame, new Date(parisInstant(addDays(day, 1)).getTime() - 1000)) }));
}

/**
 * Raised and expected, day of Paris by day of Paris: the same sums as the public proof, never an hour. Null before the
 * opening, and where the money goes back: a curve that empties itself would tell nothing of what people had gathered.
 */
export function progressOf(campaign: ProgressCampaign, raised: Raised, today: string): Progress | null {
  const { goalCents, thresholdPercent, startsAt, endsAt } = campaign;
  if (!startsAt || !endsAt || goalCents === 0 || givesBack(campaign)) return null;
  const days = drawn({ goalCents, startsAt, endsAt }, raised, today);
  return {
    goalCents, thresholdCents: thresholdCents(goalCents, thresholdPercent), days, isOver: parisDay(endsAt) < today,
    raisedCents: days.findLast(({ raisedCents }) => raisedCents !== null)?.raisedCents ?? 0,
  };
}
