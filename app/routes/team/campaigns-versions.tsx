import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { readCampaignVersions } from "~/features/campaigns/campaign-versions.server";
import { getCampaign } from "~/features/campaigns/campaigns.server";
import { CampaignVersions } from "~/features/campaigns/components/campaign-versions";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les versions d’une campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const { id, title, projectName } = await getCampaign(idParam(params.campaignId));
  return { id, name: title || projectName, page: await readCampaignVersions(id, new URL(request.url).searchParams) };
}

export default function VersionsOfCampaign() {
  const { id, name, page } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Campagnes", to: "/equipe/campagnes" }, { label: name, to: `/equipe/campagnes/${id}` }, { label: "Versions" }]} />
        <PageHeading title="Les versions" kicker={name} size="md" lead="Chaque envoi et chaque approbation sont gardés tels quels." />
        <CampaignVersions {...page} />
      </Stack>
    </Section>
  );
}
