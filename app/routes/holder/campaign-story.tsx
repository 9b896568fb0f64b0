import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { isEditable } from "~/features/campaigns/campaign";
import { storySchema, type StoryForm } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { limits } from "~/features/campaigns/limits";
import { saveCampaignStory } from "~/features/campaigns/save-campaign-story.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("L’histoire de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { status, title, summary, story } = await getOwnCampaign(actor, idParam(params.campaignId));
  return { editable: isEditable(status), content: { title, summary, story } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const id = idParam(params.campaignId);
  return formAction({
    request,
    schema: storySchema,
    refusals: campaignsRefusals,
    run: (input) => saveCampaignStory(actor, id, input),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/histoire`, "L’histoire est enregistrée."),
  });
}

export default function CampaignStory() {
  const { editable, content } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<StoryForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: content });
  return (
    <PartForm title="L’histoire" form={form} fields={[fields.title, fields.summary, fields.story]} editable={editable}>
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
