import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { finishFollowUp } from "~/features/enquiries/finish-follow-up.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const id = idParam(params.enquiryId);
  const followUpId = idParam(params.followUpId);
  return sayOrRedirect(`/equipe/contacts/${id}`, enquiriesRefusals, async () => {
    await finishFollowUp(actor, id, followUpId);
    return redirectWithMessage(`/equipe/contacts/${id}`, "C’est fait. Quel est le prochain geste ?");
  });
}
