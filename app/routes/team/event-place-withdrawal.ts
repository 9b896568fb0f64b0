import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { eventsRefusals } from "~/features/events/event.fr";
import { getTeamEvent } from "~/features/events/gatherings.server";
import { takeOffGathering } from "~/features/events/leave-gathering.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "slot.manage");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  const { event, coming, waiting } = await getTeamEvent(actor, idParam(params.eventId));
  const guest = [...coming, ...waiting].find(({ id }) => id === params.bookingId);
  if (!guest) throw notFound();
  return sayOrRedirect(`/equipe/creneaux/${event.id}`, eventsRefusals, async () => {
    await takeOffGathering(actor, guest.id);
    return redirectWithMessage(`/equipe/creneaux/${event.id}`, "Cette personne n’est plus inscrite. Elle l’apprend par e-mail.");
  });
}
