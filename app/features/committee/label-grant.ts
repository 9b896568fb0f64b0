import { parisDay, parisInstant } from "~/lib/dates";

/** The same day of the month some months later, or the month's last day when it has none (29 February). */
function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A label is valid from the decision to the end of the day, in Paris, that many months later. */
export function labelPeriod(decidedAt: Date, months: number): { startsAt: Date; endsAt: Date } {
  return { startsAt: decidedAt, endsAt: parisInstant(addMonths(parisDay(decidedAt), months), "23:59:59") };
}
