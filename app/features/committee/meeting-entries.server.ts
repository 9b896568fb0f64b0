import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import type { CalendarEntry } from "~/lib/ical";

/** As the meeting's own calendar file says when nobody said how long it lasts. */
const MEETING_HOURS = 3;

/** The committee's meetings, from a month ago on, for whoever holds a mandate today. `host`: the name of the site, in identifiers. */
export async function listMeetingEntries(accountId: string, host: string): Promise<CalendarEntry[]> {
  const at = await now();
  const rows = await db
    .selectFrom("committeeMeeting")
    .select(["id", "heldAt", "place", "kind", "sequence", "videoLink"])
    .where("status", "<>", "cancelled")
    .where("heldAt", ">", new Date(at.getTime() - 31 * 86_400_000))
    .where(sql<boolean>`exists (select from mandate where account_id = ${accountId} and starts_on <= ${parisDay(at)}::date and (ends_on is null or ends_on >= ${parisDay(at)}::date))`)
    .orderBy("heldAt")
    .execute();
  return rows.map(({ id, heldAt, place, kind, sequence, videoLink }) => {
    const isMeeting = kind === "meeting";
    const [startsAt, endsAt] = isMeeting ? [heldAt, new Date(heldAt.getTime() + MEETING_HOURS * 3_600_000)] : [new Date(heldAt.getTime() - 3_600_000), heldAt];
    return { uid: `meeting-${id}@${host}`, sequence, startsAt, endsAt, title: isMeeting ? "Séance du comité" : "Fin de la consultation écrite", place, url: videoLink };
  });
}
