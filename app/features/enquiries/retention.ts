import { parisDay, parisInstant } from "~/lib/dates";

/**
 * How long a closed enquiry keeps its name, in months after its last gesture; each line counts from its day on.
 * Source: CNIL, « référentiel relatif aux traitements mis en œuvre aux fins de gestion des activités commerciales » (three
 * years after the last contact with a prospect).
 */
export const retentionMonths: readonly { from: string; months: number }[] = [{ from: "2015-11-01", months: 36 }];

/**
 * The same for an enquiry that nobody closed: months without any gesture of ours or of the person. It is then closed and
 * forgotten. Same source; a setting of its own, because what was never answered could well be forgotten sooner.
 */
export const openRetentionMonths: typeof retentionMonths = [{ from: "2015-11-01", months: 36 }];

/** The months in force on that day in Paris. */
export function monthsOn(day: string, rules = retentionMonths): number {
  return rules.filter(({ from }) => from <= day).at(-1)?.months ?? rules[0]!.months;
}

/** Last gestures before this instant are old enough to be forgotten: so many calendar months back, at midnight in Paris. */
export function forgetBefore(now: Date, rules = retentionMonths): Date {
  const today = parisDay(now);
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  const back = new Date(Date.UTC(year, month - 1 - monthsOn(today, rules), 1));
  const lastDay = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate();
  return parisInstant(new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth(), Math.min(day, lastDay))).toISOString().slice(0, 10));
}
