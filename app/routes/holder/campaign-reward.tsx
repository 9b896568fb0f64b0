import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { rewardSchema, type RewardForm } from "~/features/campaigns/campaign.schemas";
import { campaignDraft } from "~/features/campaigns/campaign-drafts.server";
import { campaignDraftUrl, rewardForm } from "~/features/campaigns/campaign-forms";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { questionFields, questionSummary } from "~/features/campaigns/components/question-fields";
import { RewardFields } from "~/features/campaigns/components/reward-fields";
import { rewardEditing, rewardMonths, toRewardForm } from "~/features/campaigns/reward-editing";
import { getReward } from "~/features/campaigns/rewards.server";
import { saveReward } from "~/features/campaigns/save-reward.server";
import { pageTitle } from "~/features/content/content";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Modifier une contrepartie");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, status, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  const reward = await getReward(id, idParam(params.rewardId));
  const [editable, at] = [writes && rewardEditing(status) === "all", await now()];
  const draft = editable ? await campaignDraft(actor, id, rewardForm(reward.id)).find() : null;
  return { url: campaignDraftUrl(id, rewardForm(reward.id)), draft, now: at, editable, writes, months: rewardMonths(at, reward.deliveryMonth), reward: toRewardForm(reward) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  const { id: rewardId } = await getReward(id, idParam(params.rewardId));
  return draftedAction({
    request,
    door: campaignDraft(actor, id, rewardForm(rewardId)),
    schema: rewardSchema,
    refusals: campaignsRefusals,
    run: (input, base) => saveReward(actor, id, rewardId, input, base),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/contreparties`, "La contrepartie est enregistrée."),
  });
}

export default function CampaignReward() {
  const { url, draft, now, editable, writes, months, reward } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<RewardForm>({ lastResult: answer?.result, defaultValue: { ...reward, ...(draft?.pending && draft.fields) } });
  const { title, description, price, stock, deliveryMonth, handOver } = fields;
  const questions = questionFields(form.initialValue?.questions, form.allErrors);
  return (
    <PartForm title="Modifier la contrepartie" form={form} fields={[title, description, price, stock, fields.perDonor, deliveryMonth, handOver, ...questionSummary(questions)]} editable={editable} writes={writes} draft={{ url, draft, now, answer, inWhat: "dans votre campagne" }}>
      <RewardFields fields={fields} questions={questions} months={months} />
    </PartForm>
  );
}
