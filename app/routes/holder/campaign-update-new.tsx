import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { UpdateForm } from "~/features/updates/components/update-form";
import { updateDraftUrl, updatePath } from "~/features/updates/update";
import { updateDraft } from "~/features/updates/update-drafts.server";
import { updatesRefusals } from "~/features/updates/updates.fr";
import { updateSchema } from "~/features/updates/updates.schemas";
import { getTellingCampaign } from "~/features/updates/updates.server";
import { startUpdate } from "~/features/updates/write-update.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Écrire une actualité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayTell } = await getTellingCampaign(actor, idParam(params.campaignId));
  const mayWrite = writes && mayTell;
  return { mayWrite, url: updateDraftUrl(id, null), draft: mayWrite ? await updateDraft(actor, id, null).find() : null, now: await now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getTellingCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: updateDraft(actor, id, null),
    schema: updateSchema,
    refusals: updatesRefusals,
    run: (input, base) => startUpdate(actor, id, input, base),
    done: (updateId) => redirectWithMessage(`${updatePath(id, updateId)}/publication`, "Le brouillon est enregistré. Relisez-le, puis publiez."),
  });
}

export default function NewUpdate() {
  const { mayWrite, url, draft, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Panel title="Une nouvelle actualité">
      {mayWrite ? <UpdateForm lastResult={answer?.result} draft={{ url, draft, now, answer, inWhat: "dans vos actualités" }} /> : <Callout title="Pas pour l’instant">Les actualités s’écrivent une fois la campagne ouverte, par les responsables et les rédacteurs de la structure.</Callout>}
    </Panel>
  );
}
