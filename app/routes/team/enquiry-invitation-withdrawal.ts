import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { withdrawInvitation } from "~/features/enquiries/invite-holder.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const id = idParam(params.enquiryId);
  return sayOrRedirect(`/equipe/contacts/${id}`, enquiriesRefusals, async () => {
    await withdrawInvitation(actor, id);
    return redirectWithMessage(`/equipe/contacts/${id}`, "L’invitation est retirée : son lien n’ouvre plus rien.");
  });
}
