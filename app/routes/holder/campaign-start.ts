import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { startCampaign } from "~/features/campaigns/start-campaign.server";
import { DomainError } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";

/** Opens the draft of a labelled project's campaign; a refusal is said on the project's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const projectId = idParam(params.projectId);
  try {
    return redirect(`/mon-espace/campagnes/${await startCampaign(actor, projectId)}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(`/mon-espace/projets/${projectId}`, sentenceFor(error, campaignsRefusals));
  }
}
