import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { eventsRefusals } from "~/features/events/event.fr";
import { attendanceSchema } from "~/features/events/event.schemas";
import { getTeamEvent } from "~/features/events/gatherings.server";
import { markAttendance } from "~/features/events/mark-attendance.server";
import { badRequest, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "slot.manage");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  const { event, coming } = await getTeamEvent(actor, idParam(params.eventId));
  const guest = coming.find(({ id }) => id === params.bookingId);
  if (!guest) throw notFound();
  const { data: noted } = attendanceSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!noted) throw badRequest();
  return sayOrRedirect(`/equipe/creneaux/${event.id}`, eventsRefusals, async () => {
    await markAttendance(actor, guest.id, noted.attended === "oui");
    return redirectWithMessage(`/equipe/creneaux/${event.id}`, "La présence est notée.");
  });
}
