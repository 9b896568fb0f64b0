import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftAction(request, campaignDraft(actor, id, params.form ?? ""));
}
