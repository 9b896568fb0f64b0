import type { Actor } from "~/features/accounts/permissions";
import { db } from "#db";
import { can } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { notFound, orNotFound } from "~/lib/errors";
import { calendarFile } from "~/lib/ical";
import { calendarSequence } from "./invited.server";
import { calendarId, meetingEntry } from "./meeting-entry";

/**
 * The meeting for the calendar of whoever may read it: the same UID for its whole life, SEQUENCE counts its changes, and once
 * called off it takes itself out. @throws 404
 */
export async function getMeetingCalendar(actor: Actor, meetingId: string): Promise<string> {
  if (!can(actor, "committee.read")) throw notFound();
  const row = await db.selectFrom("committeeMeeting").select(["id", "kind", "heldAt", "place", "videoLink", "sequence", "status"]).where("id", "=", meetingId).executeTakeFirst();
  const { status, ...meeting } = orNotFound(row);
  const { PUBLIC_URL } = env();
  const known = { ...meeting, sequence: await calendarSequence(db, meeting) };
  return calendarFile({
    method: status === "cancelled" ? "cancel" : "publish",
    writtenAt: await now(),
    entries: [{ ...meetingEntry(known, PUBLIC_URL), uid: `${calendarId(meeting.id)}@${new URL(PUBLIC_URL).hostname}`, cancelled: status === "cancelled" }],
  });
}
