import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { draftedUpdate } from "~/features/updates/update";
import { updateDraft } from "~/features/updates/update-drafts.server";
import { getOwnUpdate, getTellingCampaign } from "~/features/updates/updates.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getTellingCampaign(actor, idParam(params.campaignId));
  const drafted = draftedUpdate(params.form ?? "");
  const updateId = drafted === null ? null : (await getOwnUpdate(id, idParam(drafted))).id;
  return draftAction(request, updateDraft(actor, id, updateId));
}
