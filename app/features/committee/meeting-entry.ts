import type { CalendarEntry } from "~/lib/ical";
import type { MeetingTime } from "./meeting";

export type CalendarMeeting = MeetingTime & { id: string; place: string; videoLink: string | null; sequence: number };

/** What calendars keep for a meeting of which nobody said how long it lasts; a consultation is the hour before it ends. */
const HOUR_MS = 3_600_000;
const spanOf = ({ kind, heldAt }: MeetingTime) =>
  kind === "meeting" ? { startsAt: heldAt, endsAt: new Date(heldAt.getTime() + 3 * HOUR_MS) } : { startsAt: new Date(heldAt.getTime() - HOUR_MS), endsAt: heldAt };

/** The same for the whole life of the meeting, in files, feeds and mails: a calendar then moves it instead of doubling it. */
export const calendarId = (meetingId: string) => `meeting-${meetingId}`;

/** The meeting as every calendar of the site says it. `publicUrl`: where its page is. */
export function meetingEntry(meeting: CalendarMeeting, publicUrl: string): Omit<CalendarEntry, "uid"> {
  const { id, kind, place, videoLink, sequence } = meeting;
  const page = `${publicUrl}/comite/seances/${id}`;
  const title = kind === "meeting" ? "Comité du label Propulsons!" : "Fin de la consultation écrite du comité";
  return { sequence, ...spanOf(meeting), title, description: page, place, url: videoLink ?? page };
}

/** What a mail to one person does to their calendar. */
export function mailedEntry(meeting: CalendarMeeting, method: "request" | "cancel", publicUrl: string) {
  const { startsAt, endsAt, ...entry } = meetingEntry(meeting, publicUrl);
  return { method, id: calendarId(meeting.id), ...entry, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
