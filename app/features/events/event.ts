import { addDays, parisDay, parisInstant } from "~/lib/dates";

export const eventKinds = ["first_meeting", "workshop", "coaching", "budget_writing", "shooting", "accountability"] as const;
export type EventKind = (typeof eventKinds)[number];

/** What anybody may join from its public page; appointments and shooting days are agreed on elsewhere. */
export const gatheringKinds = ["workshop", "coaching", "budget_writing", "accountability"] as const satisfies readonly EventKind[];
/** For whoever starts: the others come after a project was chosen. */
export const startingKinds = ["workshop", "coaching", "budget_writing"] as const satisfies readonly GatheringKind[];
export type GatheringKind = (typeof gatheringKinds)[number];
export const isGathering = (kind: EventKind): boolean => (gatheringKinds as readonly EventKind[]).includes(kind);

/**
 * How long an event keeps the names of those who came, in months after its end; each line counts from its day on. Long
 * enough for the year's report, which counts people and names nobody.
 */
export const guestMonths: readonly { from: string; months: number }[] = [{ from: "2015-11-01", months: 12 }];
/** Events that ended before this instant have names to forget. */
export function forgetGuestsBefore(now: Date, rules = guestMonths): Date {
  const months = rules.filter(({ from }) => from <= parisDay(now)).at(-1)?.months ?? rules[0]!.months;
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}

export type Slot = { id: string; startsAt: Date; endsAt: Date; place: string | null; videoUrl: string | null };

/** Minutes of a first meeting, unless the team says otherwise. */
export const usualMinutes = 120;

/** The person changes or cancels by themselves until so many hours before; afterwards they call the team. */
export const changeHours = 24;
export const changeUntil = (startsAt: Date): Date => new Date(startsAt.getTime() - changeHours * 3_600_000);
/** `team`: the team may until the beginning. */
export const mayChange = (startsAt: Date, now: Date, byTeam: boolean): boolean => now < (byTeam ? startsAt : changeUntil(startsAt));

/** Offered as long as somebody can still get ready. */
export const bookableFrom = (now: Date): Date => new Date(now.getTime() + 2 * 3_600_000);

/** Both hold one place: no bookings, or one in the way. */
export function freePlace(capacity: number, taken: readonly number[]): number | null {
  for (let place = 1; place <= capacity; place += 1) if (!taken.includes(place)) return place;
  return null;
}

export const reminderKinds = ["week", "eve", "day"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** When each reminder leaves: by the clocks of Paris, whatever they do that night. The last one leaves two hours before at the latest. */
export function reminderAt(kind: ReminderKind, startsAt: Date): Date {
  const day = parisDay(startsAt);
  if (kind === "week") return parisInstant(addDays(day, -7), "09:00:00");
  if (kind === "eve") return parisInstant(addDays(day, -1), "09:00:00");
  return new Date(Math.min(parisInstant(day, "07:30:00").getTime(), startsAt.getTime() - 2 * 3_600_000));
}

/**
 * The one reminder to send now, or null: the latest whose hour has come. Whoever booked after that hour knows; and after
 * a silence of the site, the older ones are not sent in a row.
 */
export function dueReminder({ startsAt, since }: { startsAt: Date; since: Date }, now: Date): ReminderKind | null {
  if (now >= startsAt) return null;
  const kind = reminderKinds.filter((one) => reminderAt(one, startsAt) <= now).at(-1);
  return kind && reminderAt(kind, startsAt) > since ? kind : null;
}
