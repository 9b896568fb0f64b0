import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { OfferList } from "~/features/help/components/offer-list";
import { RequestForm } from "~/features/help/components/request-form";
import { RequestRead, RequestState } from "~/features/help/components/request-state";
import { mayWriteRequest, requestDraftUrl, requestPath } from "~/features/help/help";
import { helpRefusals, requestWords } from "~/features/help/help.fr";
import { requestSchema } from "~/features/help/help.schemas";
import { listOffers } from "~/features/help/offers.server";
import { requestDraft } from "~/features/help/request-drafts.server";
import { getHelpedCampaign, getOwnRequest } from "~/features/help/requests.server";
import { saveRequest } from "~/features/help/write-request.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Un coup de main demandé");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getHelpedCampaign(actor, idParam(params.campaignId));
  const asked = await getOwnRequest(campaign.id, idParam(params.requestId));
  const editable = campaign.writes && campaign.mayAsk && mayWriteRequest(asked.status);
  const draft = editable ? await requestDraft(actor, campaign.id, asked.id).find() : null;
  return { asked, editable, draft, now: await now(), offers: await listOffers(asked.id), url: requestDraftUrl(campaign.id, asked.id), root: requestPath(campaign.id, asked.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getHelpedCampaign(actor, idParam(params.campaignId));
  const asked = await getOwnRequest(id, idParam(params.requestId));
  return draftedAction({
    request,
    door: requestDraft(actor, id, asked.id),
    schema: requestSchema,
    refusals: helpRefusals,
    run: (input, base) => saveRequest(actor, id, asked.id, input, base),
    done: () => redirectWithMessage(requestPath(id, asked.id), asked.status === "draft" ? "Le brouillon est enregistré. Relisez-le, puis mettez-le en ligne." : "La correction est enregistrée."),
  });
}

export default function OwnHelp() {
  const { asked, editable, draft, now, offers, url, root } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { label, tone } = requestWords[asked.status];
  const isDraft = asked.status === "draft";
  return (
    <Stack gap="lg">
      <Panel title={asked.title} aside={<Tag tone={tone}>{label}</Tag>}>
        <Stack>
          {asked.withdrawalReason && <Callout tone="warning" title="L’équipe du label l’a retirée">{asked.withdrawalReason}</Callout>}
          <RequestRead request={asked} />
          {editable && <RequestState status={asked.status} root={root} />}
        </Stack>
      </Panel>
      {!isDraft && <Panel title="Les propositions">{offers.length > 0 ? <OfferList offers={offers} root={root} /> : <p className="muted">Personne encore. Parlez-en autour de vous : la page du projet porte la demande.</p>}</Panel>}
      {editable && (
        <Panel title={isDraft ? "Modifier le brouillon" : "Corriger la demande"}>
          <RequestForm key={`${asked.id}-${asked.status}`} lastResult={answer?.result} draft={{ url, draft, now, answer, inWhat: "dans cette demande" }} request={asked} isPublished={!isDraft} />
        </Panel>
      )}
    </Stack>
  );
}
