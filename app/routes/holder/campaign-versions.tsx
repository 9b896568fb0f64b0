import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { readCampaignVersions } from "~/features/campaigns/campaign-versions.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { CampaignVersions } from "~/features/campaigns/components/campaign-versions";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Les versions de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return readCampaignVersions(id, new URL(request.url).searchParams);
}

export default function VersionsOfMyCampaign() {
  return <CampaignVersions {...useLoaderData<typeof loader>()} />;
}
