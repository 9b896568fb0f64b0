import { parisDay } from "~/lib/dates";
import { circles, sharesOn, type Circle } from "~/features/campaigns/calibration";

/**
 * The share of its goal that a campaign should have by then, from 0 to 1: close circle, network, public, one after another,
 * each over its own third. It is the calibrator's own rule of thumb, told at the first meeting: the label's history holds
 * no daily figures to draw a better one from.
 */
export function expectedShare(elapsed: number, shares: Record<Circle, number>): number {
  const given = circles.map((circle, index) => shares[circle] * Math.min(1, Math.max(0, elapsed * circles.length - index)));
  return given.reduce((all, share) => all + share, 0) / circles.reduce((all, circle) => all + shares[circle], 0);
}

export type CurveCampaign = { goalCents: number; startsAt: Date; endsAt: Date };

const elapsedAt = ({ startsAt, endsAt }: CurveCampaign, at: Date): number =>
  Math.min(1, Math.max(0, (at.getTime() - startsAt.getTime()) / (endsAt.getTime() - startsAt.getTime())));

/** Integer cents that should be there at this instant, by the setting that ruled on the day of its opening. */
export const expectedCents = (campaign: CurveCampaign, at: Date): number =>
  Math.floor(campaign.goalCents * expectedShare(elapsedAt(campaign, at), sharesOn(parisDay(campaign.startsAt)).shares));

/** An alert opens below one share and is lifted above a higher one, so that a campaign around the line does not ring every day. */
export const curveRule = { behindPercent: 80, backPercent: 90, graceDays: 3, quietDays: 7 } as const;

const dayMs = 86_400_000;
const reaches = (raisedCents: number, expected: number, percent: number) => raisedCents * 100 >= expected * percent;

export type CurveState = { isLive: boolean; alertOpen: boolean; lastOpenedAt: Date | null; raisedCents: number };
export type CurveVerdict = "open" | "back" | "over" | null;

/** What changes now, if anything: nothing is said in the first days, nor twice within a week. */
export function judgeCurve(campaign: CurveCampaign, { isLive, alertOpen, lastOpenedAt, raisedCents }: CurveState, at: Date): CurveVerdict {
  const expected = expectedCents(campaign, at);
  if (alertOpen) return !isLive ? "over" : reaches(raisedCents, expected, curveRule.backPercent) ? "back" : null;
  const young = at.getTime() - campaign.startsAt.getTime() < curveRule.graceDays * dayMs;
  const quiet = lastOpenedAt !== null && at.getTime() - lastOpenedAt.getTime() < curveRule.quietDays * dayMs;
  return isLive && !young && !quiet && !reaches(raisedCents, expected, curveRule.behindPercent) ? "open" : null;
}

export type CurvePoint = { day: number; expectedCents: number; raisedCents: number | null };

/** Day by day, from its opening (day 0) to its end; what is raised is known up to today only. */
export function curvePoints(campaign: CurveCampaign, raisedByDay: readonly { at: Date; cents: number }[], now: Date): CurvePoint[] {
  const days = Math.max(1, Math.ceil((campaign.endsAt.getTime() - campaign.startsAt.getTime()) / dayMs));
  return Array.from({ length: days + 1 }, (_, day) => {
    const at = new Date(Math.min(campaign.endsAt.getTime(), campaign.startsAt.getTime() + day * dayMs));
    const raised = raisedByDay.filter((gift) => gift.at <= at).reduce((all, { cents }) => all + cents, 0);
    return { day, expectedCents: expectedCents(campaign, at), raisedCents: at.getTime() - dayMs < now.getTime() ? raised : null };
  });
}
