import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { draftedRequest } from "~/features/help/help";
import { requestDraft } from "~/features/help/request-drafts.server";
import { getHelpedCampaign, getOwnRequest } from "~/features/help/requests.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getHelpedCampaign(actor, idParam(params.campaignId));
  const drafted = draftedRequest(params.form ?? "");
  const requestId = drafted === null ? null : (await getOwnRequest(id, idParam(drafted))).id;
  return draftAction(request, requestDraft(actor, id, requestId));
}
