import { averageCents, type Collected } from "./collected";

/** Projects of one kind in the year; `cents`: what they asked or got, `unpriced`: those of which no amount is known. */
export type Projects = { count: number; cents: number; unpriced: number };

/** So many, and their sum. */
export type Sum = { count: number; cents: number };

/** What stands beside the gifts of the year: part of them, taken from them, or no gift at all. */
export type Beside = {
  /** Cheques, transfers and cash that two people confirmed: among the gifts. */
  offline: Sum;
  /** Given back in the year, whatever the year of the gift. */
  refunded: Sum;
  /** Contested at the donor's bank in the year. */
  disputed: Sum;
  /** Lost of those that were closed in the year. */
  lost: Sum;
  /** The citizen budget's public money, paid in the year: no gift. */
  granted: Sum;
};

/** What the law asks of an intermediary for one calendar year in Paris (code monétaire et financier R548-4 II). Integer cents. */
export type ReportFigures = {
  year: number;
  received: Projects;
  accepted: Projects;
  financed: Projects;
  collected: Collected;
  /** Distinct addresses over the whole year, whatever they gave to. */
  donors: number;
  beside: Beside;
  /** What was published by totals before this site, for this very year; null when there is nothing. */
  past: Collected | null;
};

/** To one decimal; null without a project. */
export const donorsPerProject = ({ collected: { citizens, campaigns } }: ReportFigures): number | null =>
  campaigns === 0 ? null : Math.round((citizens * 10) / campaigns) / 10;

export const averageGift = ({ collected: { cents, gifts } }: ReportFigures): number | null => averageCents(cents, gifts);

export const firstReportYear = 2015;
/** The last day on which a year's report may be published. */
export const reportDeadline = (year: number): string => `${year + 1}-06-30`;
/** `today`: YYYY-MM-DD in Paris. */
export const isYearOver = (year: number, today: string): boolean => Number(today.slice(0, 4)) > year;

export type OwedReport = { year: number; deadline: string; late: boolean };

/** Years that are over, in which something happened, and of which no report is published; the oldest first. */
export const reportsOwed = (today: string, activeYears: readonly number[], publishedYears: readonly number[]): OwedReport[] =>
  [...activeYears]
    .filter((year) => isYearOver(year, today) && !publishedYears.includes(year))
    .sort((a, b) => a - b)
    .map((year) => ({ year, deadline: reportDeadline(year), late: today > reportDeadline(year) }));
