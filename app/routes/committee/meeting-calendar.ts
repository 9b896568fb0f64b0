import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { getMeetingCalendar } from "~/features/committee/meeting-calendar.server";
import { idParam } from "~/lib/ids";

/** One appointment, for the reader's own calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await getMeetingCalendar(await requireActor(request, "committee.read"), idParam(params.meetingId));
  const headers = { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'attachment; filename="comite.ics"', "Cache-Control": "no-store" };
  return new Response(file, { headers });
}
