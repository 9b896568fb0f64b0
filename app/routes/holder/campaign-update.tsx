import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { EarlierWords } from "~/features/updates/components/earlier-words";
import { UpdateForm } from "~/features/updates/components/update-form";
import { UpdateRead } from "~/features/updates/components/update-list";
import { mayWrite, updateDraftUrl, updatePath } from "~/features/updates/update";
import { updateDraft } from "~/features/updates/update-drafts.server";
import { statusWords, updatesRefusals } from "~/features/updates/updates.fr";
import { updateSchema } from "~/features/updates/updates.schemas";
import { getOwnUpdate, getTellingCampaign, listEarlierWords, shownAs } from "~/features/updates/updates.server";
import { saveUpdate } from "~/features/updates/write-update.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Une actualité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getTellingCampaign(actor, idParam(params.campaignId));
  const update = await getOwnUpdate(campaign.id, idParam(params.updateId));
  const editable = campaign.writes && campaign.mayTell && mayWrite(update.status);
  const draft = editable ? await updateDraft(actor, campaign.id, update.id).find() : null;
  return { update, shown: shownAs(update, 4), editable, draft, now: await now(), versions: await listEarlierWords(update.id), url: updateDraftUrl(campaign.id, update.id), root: updatePath(campaign.id, update.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getTellingCampaign(actor, idParam(params.campaignId));
  const update = await getOwnUpdate(id, idParam(params.updateId));
  const page = updatePath(id, update.id);
  return draftedAction({
    request,
    door: updateDraft(actor, id, update.id),
    schema: updateSchema,
    refusals: updatesRefusals,
    run: (input, base) => saveUpdate(actor, id, update.id, input, base),
    done: () => (update.status === "draft" ? redirectWithMessage(`${page}/publication`, "Le brouillon est enregistré. Relisez-le, puis publiez.") : redirectWithMessage(page, "La correction est en ligne.")),
  });
}

export default function OwnUpdatePage() {
  const { update, shown, editable, draft, now, versions, url, root } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { label, tone } = statusWords[update.status];
  return (
    <Panel title={update.status === "draft" ? "Un brouillon d’actualité" : "Une actualité"} aside={<Tag tone={tone}>{label}</Tag>}>
      <Stack>
        {update.withdrawalReason && <Callout tone="warning" title="L’équipe du label l’a retirée">{update.withdrawalReason}</Callout>}
        {editable ? <UpdateForm key={update.id} lastResult={answer?.result} draft={{ url, draft, now, answer, inWhat: "dans cette actualité" }} update={update} isPublished={update.status === "published"} /> : <UpdateRead update={shown} />}
        {editable && update.status === "draft" && <p><ButtonLink to={`${root}/publication`} variant="ghost">Relire et publier</ButtonLink></p>}
        <EarlierWords versions={versions} />
      </Stack>
    </Panel>
  );
}
