import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";

/** One appointment of a calendar. */
export type CalendarEntry = {
  /** The same for the whole life of the appointment: a calendar then moves it instead of doubling it. */
  uid: string;
  /** One more at each change. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description?: string | undefined;
  place?: string | null | undefined;
  url?: string | null | undefined;
  cancelled?: boolean | undefined;
  /** Whole days of Paris: `endsAt` is the beginning of the day after the last. */
  wholeDays?: boolean | undefined;
};

type Person = { name: string; email: string };

/** `request`: an invitation or its change; `cancel` takes it out of the calendar; `publish`: a list that is read. */
export type CalendarMethod = "request" | "cancel" | "publish";

export type CalendarFile = {
  method: CalendarMethod;
  entries: readonly CalendarEntry[];
  /** When this was written; calendars keep the newest. */
  writtenAt: Date;
  /** Title of a feed. */
  name?: string;
  organizer?: Person;
  attendee?: Person;
};

const ZONE = "Europe/Paris";
const methods = { request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL, publish: ICalCalendarMethod.PUBLISH };

/** Names come from forms: a line end would begin a property of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
// A parameter's value knows no escape for a double quote.
const person = ({ name, email }: Person) => ({ name: oneLine(name).replaceAll('"', "'"), email: oneLine(email) });
// A plain Date would be written as the machine's own clock shows it.
const inParis = (instant: Date) => DateTime.fromJSDate(instant, { zone: ZONE });

// DTSTAMP must be UTC; the library writes it in the event's zone. Text never begins a line: a folded one begins with a space.
const withStamp = (file: string, at: Date) => file.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`);

/** An iCalendar file (RFC 5545, RFC 5546), its hours as clocks in Paris show them. */
export function calendarFile({ method, entries, writtenAt, name, organizer, attendee }: CalendarFile): string {
  const calendar = ical({ prodId: { company: "Propulsons", product: "agenda", language: "FR" }, method: methods[method], ...(name && { name }) });
  calendar.timezone({ name: ZONE, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null });
  for (const { uid, sequence, startsAt, endsAt, title, description, place, url, cancelled, wholeDays } of entries) {
    const event = calendar.createEvent({ id: uid, sequence, start: inParis(startsAt), end: inParis(endsAt), allDay: wholeDays ?? false, timezone: ZONE, summary: oneLine(title) });
    event.description(description ?? null).location(place ? oneLine(place) : null).url(url ?? null);
    event.status(cancelled || method === "cancel" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
    if (organizer) event.organizer(person(organizer));
    if (attendee) event.createAttendee({ ...person(attendee), role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: method === "request" });
  }
  return withStamp(calendar.toString(), writtenAt);
}
