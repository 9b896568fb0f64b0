import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { requestPath } from "~/features/help/help";
import { helpRefusals, movedWords } from "~/features/help/help.fr";
import { requestMoveSchema } from "~/features/help/help.schemas";
import { getHelpedCampaign, getOwnRequest } from "~/features/help/requests.server";
import { moveRequest } from "~/features/help/write-request.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getHelpedCampaign(actor, idParam(params.campaignId));
  const { id } = await getOwnRequest(campaign.id, idParam(params.requestId));
  const page = requestPath(campaign.id, id);
  return formAction({
    request,
    schema: requestMoveSchema,
    run: async ({ verb }) => verb,
    done: (verb) =>
      sayOrRedirect(page, helpRefusals, async () => {
        await moveRequest(actor, campaign.id, id, verb);
        return redirectWithMessage(page, movedWords[verb]);
      }),
  });
}
