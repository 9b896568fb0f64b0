import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { assignEnquiry } from "~/features/enquiries/assign-enquiry.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { assignmentSchema } from "~/features/enquiries/enquiry.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const id = idParam(params.enquiryId);
  const page = `/equipe/contacts/${id}`;
  return formAction({
    request,
    schema: assignmentSchema,
    run: async ({ ownerId }) => ownerId,
    done: (ownerId) =>
      sayOrRedirect(page, enquiriesRefusals, async () => {
        await assignEnquiry(actor, id, ownerId);
        return redirectWithMessage(page, ownerId ? "Le contact est confié." : "Le contact n’est plus confié à personne.");
      }),
  });
}
