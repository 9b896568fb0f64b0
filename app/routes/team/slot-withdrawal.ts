import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { eventsRefusals } from "~/features/events/event.fr";
import { withdrawEvent } from "~/features/events/open-event.server";
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
  return sayOrRedirect("/equipe/creneaux", eventsRefusals, async () => {
    await withdrawEvent(actor, idParam(params.eventId));
    return redirectWithMessage("/equipe/creneaux", "Le créneau est retiré.");
  });
}
