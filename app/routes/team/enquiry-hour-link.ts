import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { sendHourLink } from "~/features/enquiries/hour-links.server";
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
  const page = `/equipe/contacts/${idParam(params.enquiryId)}/rendez-vous`;
  return sayOrRedirect(page, enquiriesRefusals, async () => {
    await sendHourLink(actor, idParam(params.enquiryId));
    return redirectWithMessage(page, "Le lien est parti.");
  });
}
