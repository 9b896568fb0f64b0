import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { env } from "~/lib/env.server";
import type { CalendarEntry } from "~/lib/ical";
import { calendarId, meetingEntry } from "./meeting-entry";

/** A mandate today for a seat of which nobody else was announced at that meeting. */
const sits = (accountId: string, today: string) => sql<boolean>`exists (
  select from mandate
  where account_id = ${accountId} and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)
    and coalesce((select stand_in.account_id from stand_in where stand_in.meeting_id = committee_meeting.id and stand_in.seat_id = mandate.seat_id order by id desc limit 1), account_id) = account_id)`;

/** The committee's meetings, from a month ago on, for whoever sits there with a mandate of today. `host`: the name of the site, in identifiers. */
export async function listMeetingEntries(accountId: string, host: string): Promise<CalendarEntry[]> {
  const at = await now();
  const rows = await db
    .selectFrom("committeeMeeting")
    .select(["id", "heldAt", "place", "kind", "videoLink", sql<number>`sequence + (select count(*)::int from stand_in where meeting_id = committee_meeting.id)`.as("sequence")])
    .where("status", "<>", "cancelled")
    .where("heldAt", ">", new Date(at.getTime() - 31 * 86_400_000))
    .where(sits(accountId, parisDay(at)))
    .orderBy("heldAt")
    .execute();
  return rows.map((row) => ({ ...meetingEntry(row, env().PUBLIC_URL), uid: `${calendarId(row.id)}@${host}` }));
}
