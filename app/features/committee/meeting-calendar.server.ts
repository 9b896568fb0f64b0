import type { Actor } from "~/features/accounts/permissions";
import { db } from "#db";
import { can } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { notFound, orNotFound } from "~/lib/errors";
import { calendarFile } from "~/lib/ical";

/** What calendars keep for a meeting of which nobody said how long it lasts. */
const hours = { meeting: 3, consultation: 0.25 } as const;

/**
 * The meeting for the calendar of whoever may read it: the same UID for its whole life, SEQUENCE counts its changes, and once
 * called off it takes itself out. @throws 404
 */
export async function getMeetingCalendar(actor: Actor, meetingId: string): Promise<string> {
  if (!can(actor, "committee.read")) throw notFound();
  const row = await db.selectFrom("committeeMeeting").select(["id", "kind", "heldAt", "place", "videoLink", "sequence", "status"]).where("id", "=", meetingId).executeTakeFirst();
  const { id, kind, heldAt, place, videoLink, sequence, status } = orNotFound(row);
  const { PUBLIC_URL } = env();
  const [isMeeting, end] = [kind === "meeting", new Date(heldAt.getTime() + hours[kind] * 3_600_000)];
  return calendarFile({
    method: status === "cancelled" ? "cancel" : "publish",
    writtenAt: await now(),
    entries: [{
      uid: `meeting-${id}@${new URL(PUBLIC_URL).hostname}`, sequence, startsAt: heldAt, endsAt: end,
      title: isMeeting ? "Comité du label Propulsons!" : "Fin de la consultation écrite du comité",
      description: `${PUBLIC_URL}/comite/seances/${id}`, place, url: videoLink ?? `${PUBLIC_URL}/comite/seances/${id}`, cancelled: status === "cancelled",
    }],
  });
}
