const zone = "Europe/Paris";
const day = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, day: "numeric", month: "long", year: "numeric" });
const month = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, month: "long", year: "numeric" });
const time = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, hour: "numeric", minute: "2-digit" });
const wallClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
});

const dayMs = 86_400_000;
const asDate = (value: Date | string) => (value instanceof Date ? value : new Date(value));
const first = (text: string) => text.replace(/\b1 (?=\p{L})/u, "1er ").replace(/ /g, "\u00a0");

/** « mardi 31 octobre 2026 », in Europe/Paris. */
export const formatDate = (value: Date | string) => first(day.format(asDate(value))).replace("\u00a0", " ");
/** « 31 octobre 2026 », in Europe/Paris. */
export const formatShortDate = (value: Date | string) => first(shortDay.format(asDate(value)));
/** « octobre 2026 », in Europe/Paris. */
export const formatMonth = (value: Date | string) => month.format(asDate(value));
/** « 23 h 59 », in Europe/Paris. */
export const formatTime = (value: Date | string) => time.format(asDate(value)).replace(":", "\u00a0h\u00a0");
/** « mardi 31 octobre 2026 à 23 h 59 », in Europe/Paris. */
export const formatDateTime = (value: Date | string) => `${formatDate(value)} à\u00a0${formatTime(value)}`;

function parts(instant: Date): Record<string, string> {
  return Object.fromEntries(wallClock.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The calendar day in Europe/Paris, `YYYY-MM-DD`. */
export function parisDay(instant: Date): string {
  const { year, month: m, day: d } = parts(instant);
  return `${year}-${m}-${d}`;
}

/** The instant at which clocks in Paris show this day and time (`HH:MM:SS`); when it happens twice (October), the later one. */
export function parisInstant(calendarDay: string, clock = "00:00:00"): Date {
  const asUtc = Date.parse(`${calendarDay}T${clock}Z`);
  for (const hours of [1, 2]) {
    const candidate = new Date(asUtc - hours * 3_600_000);
    const shown = parts(candidate);
    if (`${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}:${shown.second}` === `${calendarDay}T${clock}`) return candidate;
  }
  // The missing hour of March: an hour later on the clock is the same instant.
  return new Date(asUtc - 3_600_000);
}

/** Calendar arithmetic on `YYYY-MM-DD`, free of hours and time zones. */
export function addDays(calendarDay: string, days: number): string {
  return new Date(Date.parse(`${calendarDay}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole calendar days in Paris from one instant to another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(`${parisDay(to)}T00:00:00Z`) - Date.parse(`${parisDay(from)}T00:00:00Z`)) / dayMs);
}
