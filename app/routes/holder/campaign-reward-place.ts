import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { arrangeReward, arrangements } from "~/features/campaigns/arrange-rewards.server";
import { arrangementWords, campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { badRequest, DomainError } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm, sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

const schema = z.object({ vers: z.enum(arrangements) });

/** Up, down, hidden, shown or removed: one button of the list. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  const asked = schema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const { vers } = asked.data;
  const list = `/mon-espace/campagnes/${id}/contreparties`;
  try {
    await arrangeReward(actor, id, idParam(params.rewardId), vers);
    return redirectWithMessage(list, arrangementWords[vers]);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(list, sentenceFor(error, campaignsRefusals));
  }
}
