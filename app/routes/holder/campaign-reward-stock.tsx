import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { stockSchema, type StockForm } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { rewardEditing } from "~/features/campaigns/reward-editing";
import { getReward } from "~/features/campaigns/rewards.server";
import { saveRewardStock } from "~/features/campaigns/save-reward.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Le stock d’une contrepartie");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, status, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  const { title, stock, taken } = await getReward(id, idParam(params.rewardId));
  return { writes, editable: rewardEditing(status) !== "none", title, stock: stock === null ? "" : String(stock), taken };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const [id, rewardId] = [idParam(params.campaignId), idParam(params.rewardId)];
  return formAction({
    request,
    schema: stockSchema,
    refusals: campaignsRefusals,
    run: ({ stock }) => saveRewardStock(actor, id, rewardId, stock),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/contreparties`, "Le stock est enregistré."),
  });
}

export default function CampaignRewardStock() {
  const { editable, writes, title, stock, taken } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<StockForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { stock } });
  return (
    <PartForm title={`Le stock de « ${title} »`} form={form} fields={[fields.stock]} editable={editable} writes={writes}>
      <TextField
        field={fields.stock}
        label="Combien en tout"
        inputMode="numeric"
        autoComplete="off"
        hint={`Déjà promis à des donateurs : ${taken}. Laissez vide s’il n’y a pas de limite.`}
      />
    </PartForm>
  );
}
