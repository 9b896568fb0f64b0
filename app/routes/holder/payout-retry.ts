import type { ActionFunctionArgs } from "@remix-run/node";
import { requireSteppedUp } from "~/features/accounts/actors.server";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { askOwnPayoutAgain } from "~/features/settlement/ask-again.server";
import { settlementRefusals } from "~/features/settlement/settlement.fr";
import { DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

/** A press on « Relancer le versement »: there is nothing to type, so a refusal is said on the page it came from. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "campaign.write");
  const campaignId = idParam(params.campaignId);
  const message = await askOwnPayoutAgain(actor, campaignId, idParam(params.payoutId)).then(
    () => "Le versement est relancé. Vous le suivez ici.",
    (error: unknown) => (error instanceof DomainError ? sentenceFor(error, { ...campaignsRefusals, ...settlementRefusals }) : Promise.reject(error)),
  );
  return redirectWithMessage(`/mon-espace/campagnes/${campaignId}/reversement`, message);
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
