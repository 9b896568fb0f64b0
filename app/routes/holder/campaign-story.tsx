import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { storySchema, type StoryForm } from "~/features/campaigns/campaign.schemas";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, STORY_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { limits } from "~/features/campaigns/limits";
import { saveCampaignStory } from "~/features/campaigns/save-campaign-story.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("L’histoire de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, editable, writes, title, summary, story } = await getOwnCampaign(actor, idParam(params.campaignId));
  const draft = editable ? await campaignDraft(actor, id, STORY_FORM).find() : null;
  return { id, editable, writes, draft, now: await now(), content: { title, summary, story } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, STORY_FORM),
    schema: storySchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveCampaignStory(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/histoire`, "L’histoire est enregistrée."),
  });
}

export default function CampaignStory() {
  const { id, editable, writes, content, draft, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<StoryForm>({ lastResult: answer?.result, defaultValue: { ...content, ...(draft?.pending && draft.fields) } });
  return (
    <PartForm title="L’histoire" form={form} fields={[fields.title, fields.summary, fields.story]} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, STORY_FORM), draft, now, answer, inWhat: "dans votre campagne" }}>
      <TextField field={fields.title} label="Titre" hint={`De ${limits.title[0]} à ${limits.title[1]} caractères. Dites ce qui va naître, et où.`} autoComplete="off" />
      <TextArea field={fields.summary} label="En bref" rows={3} hint={`De ${limits.summary[0]} à ${limits.summary[1]} caractères. C’est la phrase que l’on lit partout.`} />
      <TextArea
        field={fields.story}
        label="Le récit"
        rows={18}
        hint={`${limits.story[0]} caractères au moins. Qui êtes-vous, pourquoi ce projet, pour qui, et après ? « ## » devant une ligne en fait un titre, « - » une liste, **deux étoiles** du gras.`}
      />
    </PartForm>
  );
}
