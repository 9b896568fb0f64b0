import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { RequestForm } from "~/features/help/components/request-form";
import { requestDraftUrl, requestPath } from "~/features/help/help";
import { helpRefusals } from "~/features/help/help.fr";
import { requestSchema } from "~/features/help/help.schemas";
import { requestDraft } from "~/features/help/request-drafts.server";
import { getHelpedCampaign } from "~/features/help/requests.server";
import { startRequest } from "~/features/help/write-request.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Demander un coup de main");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayAsk } = await getHelpedCampaign(actor, idParam(params.campaignId));
  const mayWrite = writes && mayAsk;
  return { mayWrite, url: requestDraftUrl(id, null), draft: mayWrite ? await requestDraft(actor, id, null).find() : null, now: await now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getHelpedCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: requestDraft(actor, id, null),
    schema: requestSchema,
    refusals: helpRefusals,
    run: (input, base) => startRequest(actor, id, input, base),
    done: (requestId) => redirectWithMessage(requestPath(id, requestId), "Le brouillon est enregistré. Relisez-le, puis mettez-le en ligne."),
  });
}

export default function NewHelp() {
  const { mayWrite, url, draft, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Panel title="Demander un coup de main">
      {mayWrite ? <RequestForm lastResult={answer?.result} draft={{ url, draft, now, answer, inWhat: "dans vos coups de main" }} /> : <Callout title="Pas pour l’instant">Une campagne demande des coups de main quand elle est approuvée, en ligne ou en clôture. Les responsables et les rédacteurs de la structure s’en chargent.</Callout>}
    </Panel>
  );
}
