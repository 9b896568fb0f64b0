import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { getTeamGrant } from "~/features/grants/grants.server";
import { sendConvention } from "~/features/grants/send-convention.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  await readForm(request);
  const page = `/equipe/budget-citoyen/${editionId}/subventions/${id}`;
  return sayOrRedirect(page, grantsRefusals, async () => {
    await sendConvention(actor, id);
    return redirectWithMessage(page, "La convention est partie. La structure reçoit un message pour la signer.");
  });
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
