import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { changesSinceLastReview } from "~/features/campaigns/campaign-versions.server";
import { getCampaign } from "~/features/campaigns/campaigns.server";
import { ProjectPage } from "~/features/campaigns/components/project-page";
import { ReviewPanel } from "~/features/campaigns/components/review-panel";
import { listCampaignFacts } from "~/features/campaigns/history.server";
import { missingParts } from "~/features/campaigns/missing-parts";
import { readPreview } from "~/features/campaigns/preview.server";
import { pageTitle } from "~/features/content/content";
import { UnderWayNote } from "~/features/donations/components/under-way-note";
import { campaignTotals } from "~/features/donations/totals.server";
import { readUnderWayNote } from "~/features/donations/under-way.server";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Une campagne, pour l’équipe");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const campaign = await getCampaign(idParam(params.campaignId));
  const [page, facts, totals, changes, underWay] = await Promise.all([
    readPreview(campaign), listCampaignFacts(campaign.id), campaignTotals(db, [campaign.id]), changesSinceLastReview(campaign.id), readUnderWayNote(db, campaign, await now()),
  ]);
  return { page: { ...page, totals: totals.get(campaign.id)! }, facts, changes, underWay, missing: missingParts(campaign, page.now) };
}

export default function TeamCampaign() {
  const { page, facts, missing, changes, underWay } = useLoaderData<typeof loader>();
  const { campaign } = page;
  return <ProjectPage {...page} giveTo={null} notice={<ReviewPanel campaign={campaign} facts={facts} missing={missing} changes={changes} journal={journalOf("campaign", campaign.id)}><UnderWayNote {...underWay} /></ReviewPanel>} />;
}
