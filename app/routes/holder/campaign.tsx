import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { CampaignHistory } from "~/features/campaigns/components/campaign-history";
import { CampaignNow } from "~/features/campaigns/components/campaign-now";
import { MissingList } from "~/features/campaigns/components/missing-list";
import { toStaged } from "~/features/campaigns/campaign-words.fr";
import { findRequestedChanges, listCampaignFacts } from "~/features/campaigns/history.server";
import { missingParts } from "~/features/campaigns/missing-parts";
import { pageTitle } from "~/features/content/content";
import { ContestedGifts } from "~/features/disputes/components/contested-gifts";
import { listContestedGifts } from "~/features/disputes/contested-gifts.server";
import { listCampaignsToDeliver } from "~/features/donations/deliveries.server";
import { UnderWayNote } from "~/features/donations/components/under-way-note";
import { campaignTotals } from "~/features/donations/totals.server";
import { readUnderWayNote } from "~/features/donations/under-way.server";
import { campaignStep } from "~/features/label/next-campaign-step";
import { listOwnAccountSteps } from "~/features/campaigns/own-accounts.server";
import { listOwnPayouts } from "~/features/settlement/payouts-on-the-way.server";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";
import { Columns } from "~/ui/columns";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getOwnCampaign(actor, idParam(params.campaignId));
  const at = await now();
  const [facts, changes, totals, owed, payouts, accounts, underWay] = await Promise.all([
    listCampaignFacts(campaign.id), findRequestedChanges(campaign.id), campaignTotals(db, [campaign.id]), listCampaignsToDeliver(actor), listOwnPayouts(actor), listOwnAccountSteps(actor), readUnderWayNote(db, campaign, at),
  ]);
  const missing = campaign.editable ? missingParts(campaign, at) : null;
  const step = campaignStep({ campaign: { ...campaign, delivers: owed.has(campaign.id), payout: payouts.get(campaign.id) ?? null, account: accounts.get(campaign.id) ?? null }, label: campaign.label });
  return { contested: await listContestedGifts(campaign.id), step, writes: campaign.writes, id: campaign.id, slug: campaign.slug, staged: toStaged(campaign), facts, changes, totals: totals.get(campaign.id)!, missing, underWay, delivers: owed.has(campaign.id) };
}

export default function CampaignOverview() {
  const { id, step, writes, slug, staged, facts, changes, totals, missing, underWay, delivers, contested } = useLoaderData<typeof loader>();
  return (
    <Columns>
      <Panel title="Et maintenant ?">
        <Stack>
          <CampaignNow id={id} step={step} writes={writes} slug={slug} campaign={staged} changes={changes} totals={totals} delivers={delivers} />
          <UnderWayNote {...underWay} />
        </Stack>
        {missing && <MissingList id={id} missing={missing} />}
      </Panel>
      <Panel title="Ce qui s’est passé">
        <CampaignHistory facts={facts} />
      </Panel>
      <ContestedGifts gifts={contested} />
    </Columns>
  );
}
