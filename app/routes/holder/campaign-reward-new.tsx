import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { rewardSchema, type RewardForm } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { RewardFields } from "~/features/campaigns/components/reward-fields";
import { rewardEditing, rewardMonths } from "~/features/campaigns/reward-editing";
import { addReward } from "~/features/campaigns/save-reward.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Nouvelle contrepartie");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { status } = await getOwnCampaign(actor, idParam(params.campaignId));
  return { editable: rewardEditing(status) === "all", months: rewardMonths(await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return formAction({
    request,
    schema: rewardSchema,
    refusals: campaignsRefusals,
    run: (input) => addReward(actor, id, input),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/contreparties`, "La contrepartie est ajoutée."),
  });
}

export default function CampaignRewardNew() {
  const { editable, months } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<RewardForm>({ lastResult: useActionData<typeof action>()?.result });
  const { title, description, price, stock, deliveryMonth, handOver } = fields;
  return (
    <PartForm title="Nouvelle contrepartie" form={form} fields={[title, description, price, stock, deliveryMonth, handOver]} editable={editable} button="Ajouter">
      <RewardFields fields={fields} months={months} />
    </PartForm>
  );
}
