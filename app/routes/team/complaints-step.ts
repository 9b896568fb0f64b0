import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { complaintSteps } from "~/features/complaints/complaint";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { moveSchema } from "~/features/complaints/complaints.schemas";
import { moveComplaint } from "~/features/complaints/move-complaint.server";
import { badRequest } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "complaint.handle"), idParam(params.complaintId)];
  const parsed = moveSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) throw badRequest();
  const { verb, reason } = parsed.data;
  const page = `/equipe/reclamations/${id}`;
  return sayOrRedirect(page, complaintsRefusals, async () => {
    await moveComplaint(actor, id, verb, reason);
    return redirectWithMessage(page, `C’est fait : ${complaintSteps[verb].label.toLowerCase()}.`);
  });
}
