import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, TEAMMATES_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { TeammateLine } from "~/features/campaigns/components/presentation-lines";
import { presentationLimits, spareLines } from "~/features/campaigns/presentation";
import { teammatesSchema, type TeammatesForm } from "~/features/campaigns/presentation.schemas";
import { listTeammates } from "~/features/campaigns/presentations.server";
import { saveTeammates } from "~/features/campaigns/save-campaign-presentation.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("L’équipe de ma campagne");

const blank = { name: "", role: "", words: "" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, editable, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  const draft = editable ? await campaignDraft(actor, id, TEAMMATES_FORM).find() : null;
  const kept = await listTeammates(id);
  const spare = spareLines(kept.length, { most: presentationLimits.teammates, spare: 2 });
  return { id, draft, now: await now(), editable, writes, lines: [...kept, ...Array.from({ length: spare }, () => blank)] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, TEAMMATES_FORM),
    schema: teammatesSchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveTeammates(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/equipe`, "L’équipe est enregistrée."),
  });
}

export default function CampaignTeam() {
  const { id, draft, now, editable, writes, lines } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<TeammatesForm>({ lastResult: answer?.result, defaultValue: { lines, ...(draft?.pending && draft.fields) } });
  const rows = fields.lines.getFieldList().map((line) => {
    const { name, role, words } = line.getFieldset();
    return { key: line.key, name, role, words };
  });
  return (
    <PartForm title="Qui porte ce projet" form={form} fields={rows.flatMap(({ name, role, words }) => [name, role, words])} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, TEAMMATES_FORM), draft, now, answer, inWhat: "dans votre campagne" }}>
      <p>On donne à des personnes autant qu’à une idée. Nommez celles qui portent le projet, avec leur accord&nbsp;: un prénom suffit. Videz une personne pour l’enlever&nbsp;; enregistrez pour en ajouter, {presentationLimits.teammates} au plus.</p>
      {rows.map(({ key, name, role, words }, index) => (
        <TeammateLine key={key} number={index + 1} name={name} role={role} words={words} />
      ))}
    </PartForm>
  );
}
