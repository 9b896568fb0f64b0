import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { ProjectPage } from "~/features/campaigns/components/project-page";
import { readPreview } from "~/features/campaigns/preview.server";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Aperçu de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  return readPreview(await getOwnCampaign(actor, idParam(params.campaignId)));
}

export default function CampaignPreview() {
  const page = useLoaderData<typeof loader>();
  const notice = (
    <Callout title="Aperçu">
      Voici ce que verront les visiteurs. Personne d’autre que vous et l’équipe ne peut ouvrir cette page. <TextLink to={`/mon-espace/campagnes/${page.campaign.id}`}>Revenir à ma campagne</TextLink>
    </Callout>
  );
  return <ProjectPage {...page} giveTo={null} notice={notice} />;
}
