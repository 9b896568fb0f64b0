import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftsRefusals } from "~/features/drafts/drafts.fr";
import { endFirstMeeting } from "~/features/enquiries/end-first-meeting.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "enquiry.handle");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const page = `/equipe/contacts/${idParam(params.enquiryId)}/premier-rendez-vous`;
  return sayOrRedirect(page, { ...draftsRefusals, ...enquiriesRefusals }, async () => {
    await endFirstMeeting(actor, idParam(params.enquiryId));
    return redirectWithMessage(page, "Le rendez-vous est conclu. Invitez maintenant le porteur à ouvrir son projet, depuis sa fiche.");
  });
}
