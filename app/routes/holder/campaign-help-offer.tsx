import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerOffer, endOffer } from "~/features/help/answer-offer.server";
import { OfferAnswer, OfferOutcome } from "~/features/help/components/offer-answer";
import { OfferFacts } from "~/features/help/components/offer-facts";
import { helperName } from "~/features/help/components/offer-list";
import { requestPath } from "~/features/help/help";
import { helpRefusals, offerWords } from "~/features/help/help.fr";
import { answerSchema, outcomeSchema } from "~/features/help/help.schemas";
import { getOffer } from "~/features/help/offers.server";
import { getHelpedCampaign, getOwnRequest } from "~/features/help/requests.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Une proposition d’aide");

async function offerOf({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const actor = await requireActor(request, "campaign.write");
  const { id: campaignId, writes } = await getHelpedCampaign(actor, idParam(params.campaignId));
  const { id: requestId } = await getOwnRequest(campaignId, idParam(params.requestId));
  return { actor, campaignId, writes, root: requestPath(campaignId, requestId), offer: await getOffer(requestId, idParam(params.offerId)) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { offer, writes, root } = await offerOf({ request, params });
  return { offer, writes, root };
}

/** An offer that waits gets an answer; an accepted one its outcome. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, campaignId, root, offer } = await offerOf({ request, params });
  const common = { request, refusals: helpRefusals };
  if (offer.status === "accepted")
    return formAction({ ...common, schema: outcomeSchema, run: (outcome) => endOffer(actor, campaignId, offer.id, outcome), done: () => redirectWithMessage(root, "C’est noté, et compté.") });
  return formAction({ ...common, schema: answerSchema, run: (answer) => answerOffer(actor, campaignId, offer.id, answer), done: () => redirectWithMessage(root, "Votre réponse part par e-mail.") });
}

export default function HelpOfferToAnswer() {
  const { offer, writes, root } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { status, kind, quantity, requestTitle } = offer;
  return (
    <Panel title={helperName(offer)} aside={<Tag tone={offerWords[status].tone}>{offerWords[status].label}</Tag>}>
      <Stack gap="lg">
        <OfferFacts offer={offer} />
        {writes && status === "offered" && <OfferAnswer lastResult={lastResult} />}
        {writes && status === "accepted" && <OfferOutcome lastResult={lastResult} kind={kind} quantity={quantity} />}
        <p><TextLink to={root} icon="right">{`« ${requestTitle} »`}</TextLink></p>
      </Stack>
    </Panel>
  );
}
