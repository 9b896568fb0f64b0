import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { CampaignTabs } from "~/features/campaigns/components/campaign-tabs";
import { CampaignTag } from "~/features/campaigns/components/state-tag";
import { toStaged } from "~/features/campaigns/campaign-words.fr";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getOwnCampaign(actor, idParam(params.campaignId));
  const { id, title, projectId, projectName } = campaign;
  return { id, title: title || projectName, projectId, projectName, staged: toStaged(campaign) };
}

/** What every page of the holder's campaign has on top: its name, its state, its parts. */
export default function CampaignFrame() {
  const { id, title, projectId, projectName, staged } = useLoaderData<typeof loader>();
  const crumbs = [{ label: "Mon espace", to: "/mon-espace" }, { label: projectName, to: `/mon-espace/projets/${projectId}` }, { label: "Campagne" }];
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={crumbs} />
        <PageHeading title={title} kicker="Ma campagne" size="md">
          <p>
            <CampaignTag campaign={staged} />
          </p>
        </PageHeading>
        <CampaignTabs campaignId={id} />
        <Outlet />
      </Stack>
    </Section>
  );
}
