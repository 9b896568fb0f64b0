import { addDays, parisDay } from "~/lib/dates";

/** When a holder hears of the account to give, in days from the day it is due. */
export const chasingStages = [
  { stage: "month", days: -30 },
  { stage: "week", days: -7 },
  { stage: "late", days: 1 },
  { stage: "very_late", days: 15 },
] as const;
export type ChasingStage = (typeof chasingStages)[number]["stage"];

/**
 * The one mail to send now, or null: the latest stage whose day has come and that was not told. After a silence of the
 * site, the earlier ones are not sent in a row.
 */
export function dueStage(dueOn: string, told: readonly string[], now: Date): ChasingStage | null {
  const today = parisDay(now);
  const come = chasingStages.filter(({ days }) => addDays(dueOn, days) <= today).at(-1);
  return come && !told.includes(come.stage) ? come.stage : null;
}

export const isLate = (dueOn: string, now: Date): boolean => parisDay(now) > dueOn;
