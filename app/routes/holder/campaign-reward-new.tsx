import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { rewardSchema, type RewardForm } from "~/features/campaigns/campaign.schemas";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, NEW_REWARD_FORM } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { questionFields, questionSummary } from "~/features/campaigns/components/question-fields";
import { RewardFields } from "~/features/campaigns/components/reward-fields";
import { rewardEditing, rewardMonths } from "~/features/campaigns/reward-editing";
import { addReward } from "~/features/campaigns/save-reward.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Nouvelle contrepartie");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, status, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  const [editable, at] = [writes && rewardEditing(status) === "all", await now()];
  const draft = editable ? await campaignDraft(actor, id, NEW_REWARD_FORM).find() : null;
  return { id, draft, now: at, editable, writes, months: rewardMonths(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, NEW_REWARD_FORM),
    schema: rewardSchema,
    refusals: campaignsRefusals,
    run: (input, base) => addReward(actor, id, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/contreparties`, "La contrepartie est ajoutée."),
  });
}

export default function CampaignRewardNew() {
  const { id, draft, now, editable, writes, months } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<RewardForm>({ lastResult: answer?.result, defaultValue: draft?.pending ? draft.fields : {} });
  const { title, description, price, stock, deliveryMonth, handOver } = fields;
  const questions = questionFields(form.initialValue?.questions, form.allErrors);
  return (
    <PartForm title="Nouvelle contrepartie" form={form} fields={[title, description, price, stock, fields.perDonor, deliveryMonth, handOver, ...questionSummary(questions)]} editable={editable} writes={writes} draft={{ url: campaignDraftUrl(id, NEW_REWARD_FORM), draft, now, answer, inWhat: "dans votre campagne" }} button="Ajouter">
      <RewardFields fields={fields} questions={questions} months={months} />
    </PartForm>
  );
}
