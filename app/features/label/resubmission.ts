import { daysBetween, parisDay, parisInstant } from "~/lib/dates";

/** Days before the last one on which an adjourned file's holder is reminded. */
export const reminderDays = [30, 7, 1] as const;

/** The last day counts to its end, in Paris. */
export const isLapsed = (resubmitBy: string | null, now: Date): boolean => resubmitBy !== null && parisDay(now) > resubmitBy;

/** The reminder that is due: the nearest one reached, if it was not sent yet. Earlier ones that were missed are not made up. */
export function dueReminder(resubmitBy: string, sent: readonly number[], now: Date): number | null {
  if (isLapsed(resubmitBy, now)) return null;
  const left = daysBetween(now, parisInstant(resubmitBy));
  const reached = reminderDays.filter((days) => left <= days).at(-1);
  return reached !== undefined && !sent.some((days) => days <= reached) ? reached : null;
}
