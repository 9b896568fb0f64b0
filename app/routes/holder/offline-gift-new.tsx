import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { OfflineForm } from "~/features/offline-gifts/components/offline-form";
import { readOfflineForm } from "~/features/offline-gifts/offline-form-page.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineGiftSchema, toOfflineGift } from "~/features/offline-gifts/offline-gifts.schemas";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Noter un don hors ligne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getOwnCampaign(actor, idParam(params.campaignId));
  return { page: campaign.writes ? await readOfflineForm(campaign) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return formAction({
    request,
    schema: offlineGiftSchema,
    refusals: offlineRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async (input) => recordOfflineGift(actor, id, "holder", toOfflineGift(input), await readUpload(input.file)),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/hors-ligne`, "Le don est noté. Il comptera dès que l’équipe du label l’aura confirmé."),
  });
}

/** A refusal may mean that the stock has changed: the page reads it again. */
export const shouldRevalidate = () => true;

export default function OfflineGiftNew() {
  const { page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  if (!page) return <EmptyState title="On ne note pas de don maintenant">La campagne ne prend pas, ou plus, de dons hors ligne, ou vous la lisez sans y écrire.</EmptyState>;
  return (
    <Panel title="Noter un don hors ligne">
      <OfflineForm page={page} lastResult={lastResult} />
    </Panel>
  );
}
