import type { LoaderFunctionArgs } from "@remix-run/node";
import { listMeetingEntries } from "~/features/committee/meeting-entries.server";
import { findFeedOwner, listFeedEntries } from "~/features/events/calendar-feed.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { calendarFile } from "~/lib/ical";

/** A calendar reads this from time to time: no session, the address is the key. */
export async function loader({ params }: LoaderFunctionArgs) {
  const owner = orNotFound(await findFeedOwner((params.token ?? "").replace(/\.ics$/, "")));
  const host = new URL(env().PUBLIC_URL).hostname;
  const entries = [...(await listFeedEntries(owner, host)), ...(await listMeetingEntries(owner, host))];
  const file = calendarFile({ method: "publish", entries, writtenAt: await now(), name: "Propulsons!" });
  return new Response(file, { headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" } });
}
