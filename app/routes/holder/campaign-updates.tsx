import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OwnUpdates } from "~/features/updates/components/own-updates";
import { getTellingCampaign, listOwnUpdates } from "~/features/updates/updates.server";
import { idParam } from "~/lib/ids";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les actualités de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getTellingCampaign(actor, idParam(params.campaignId));
  return { root: `/mon-espace/campagnes/${campaign.id}/actualites`, mayWrite: campaign.writes && campaign.mayTell, mayTell: campaign.mayTell, updates: await listOwnUpdates(campaign.id) };
}

export default function CampaignUpdates() {
  const { root, mayWrite, mayTell, updates } = useLoaderData<typeof loader>();
  const write = mayWrite && <ButtonLink to={`${root}/nouvelle`} icon="plus" small>Écrire une actualité</ButtonLink>;
  return (
    <Panel title="Les actualités" aside={updates.length > 0 && write}>
      {updates.length > 0 ? (
        <OwnUpdates updates={updates} root={root} />
      ) : (
        <EmptyState level={3} title="Aucune actualité" actions={write}>
          <p>{mayTell ? "Une étape franchie, une rencontre : racontez. Ceux qui ont donné l’attendent." : "Elles s’écrivent une fois la campagne ouverte."}</p>
        </EmptyState>
      )}
    </Panel>
  );
}
