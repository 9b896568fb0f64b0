import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { RewardList } from "~/features/campaigns/components/reward-list";
import { rewardEditing } from "~/features/campaigns/reward-editing";
import { listRewards } from "~/features/campaigns/rewards.server";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les contreparties de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, status, writes } = await getOwnCampaign(actor, idParam(params.campaignId));
  return { editing: writes ? rewardEditing(status) : ("none" as const), root: `/mon-espace/campagnes/${id}/contreparties`, rewards: await listRewards(id) };
}

export default function CampaignRewards() {
  const { editing, root, rewards } = useLoaderData<typeof loader>();
  const add = editing === "all" && (
    <ButtonLink to={`${root}/nouvelle`} icon="plus" small>
      Ajouter une contrepartie
    </ButtonLink>
  );
  return (
    <Panel title="Les contreparties" aside={rewards.length > 0 && add}>
      {rewards.length === 0 ? (
        <EmptyState level={3} title="Aucune contrepartie" actions={add}>
          <p>Elles ne sont pas obligatoires. Un remerciement, un objet, une visite : choisissez ce que vous saurez remettre à temps.</p>
        </EmptyState>
      ) : (
        <RewardList rewards={rewards} root={root} editing={editing} />
      )}
    </Panel>
  );
}
