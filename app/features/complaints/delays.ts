import { DateTime } from "luxon";
import { addOpenDays, holidays } from "~/lib/working-days";

/** What the people who complain are promised (ACPR, recommandation 2022-R-01): see docs/decisions/complaints.md. */
export const acknowledgeWorkingDays = 10;
export const answerMonths = 2;
/** How long a closed one keeps names and words. */
export const keptYears = 5;

/** Days of Paris, `YYYY-MM-DD`; from 31 December, the last day of February. */
export const answerBy = (receivedOn: string): string => DateTime.fromISO(receivedOn, { zone: "utc" }).plus({ months: answerMonths }).toISODate()!;
export const acknowledgeBy = (receivedOn: string): string => addOpenDays(receivedOn, acknowledgeWorkingDays, holidays);

/** Closed before this instant, a complaint is forgotten. */
export const forgetBefore = (now: Date): Date => DateTime.fromJSDate(now, { zone: "utc" }).minus({ years: keptYears }).toJSDate();
