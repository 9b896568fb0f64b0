import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { ownerSchema } from "~/features/complaints/complaints.schemas";
import { assignComplaint } from "~/features/complaints/move-complaint.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "complaint.handle"), idParam(params.complaintId)];
  return formAction({
    request, schema: ownerSchema, refusals: complaintsRefusals,
    run: ({ owner }) => assignComplaint(actor, id, owner),
    done: () => redirectWithMessage(`/equipe/reclamations/${id}`, "La réclamation est confiée."),
  });
}
