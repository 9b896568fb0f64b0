import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { CampaignTag } from "~/features/campaigns/components/state-tag";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { UnderWayTable } from "~/features/donations/components/under-way-table";
import { listDebitsUnderWay } from "~/features/donations/under-way.server";
import { CampaignOffline } from "~/features/offline-gifts/components/campaign-offline";
import { listCampaignOffline } from "~/features/offline-gifts/offline-gifts.server";
import { getCampaignMoney } from "~/features/reconciliation/campaign-money.server";
import { GiftsTable } from "~/features/reconciliation/components/gifts-table";
import { LedgerGroups } from "~/features/reconciliation/components/ledger-groups";
import { MoneyEquation } from "~/features/reconciliation/components/money-equation";
import { PayoutFacts } from "~/features/settlement/components/payout-facts";
import { RefusedPayoutForTeam } from "~/features/settlement/components/refused-payout";
import { payoutTitle } from "~/features/settlement/settlement.fr";
import { listRefundSteps } from "~/features/refunds/refund-progress.server";
import { RefundProgress } from "~/features/settlement/components/refund-progress";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("L’argent d’une campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const campaignId = idParam(params.campaignId);
  return { ...(await getCampaignMoney(campaignId)), offline: await listCampaignOffline(campaignId), debits: await listDebitsUnderWay(db, campaignId), refundSteps: await listRefundSteps(campaignId) };
}

export default function CampaignMoneyPage() {
  const { campaign, totals, gifts, payouts, groups, offline, debits, refundSteps } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: campaign.projectName }]} />
        <PageHeading title={campaign.projectName} size="md">
          <Row>
            <CampaignTag campaign={campaign} />
            {groups.length > 0 && <TextLink to={`/projets/${campaign.slug}/preuve?campagne=${campaign.id}`}>Le compte public</TextLink>}
          </Row>
        </PageHeading>
        {totals && (
          <Panel title="Où sont les dons">
            <MoneyEquation totals={totals} />
          </Panel>
        )}
        {refundSteps.length > 0 && (
          <Panel title="Remboursement des dons">
            <RefundProgress steps={refundSteps} forTeam />
          </Panel>
        )}
        {payouts.map((payout) => (
          <Panel key={payout.id} title={payoutTitle("Reversement à la banque", payout, payouts.length)}>
            <PayoutFacts payout={payout} />
            {payout.status === "failed" && <RefusedPayoutForTeam payout={payout} />}
            {(payout.status === "planned" || payout.status === "suspended") && (
              <p><TextLink to={`/equipe/argent/reversements/${payout.id}/suspension`}>{payout.status === "planned" ? "Suspendre ce reversement" : "Lever la suspension"}</TextLink></p>
            )}
          </Panel>
        ))}
        {debits.length > 0 && (
          <Panel title="Prélèvements en cours, pas encore comptés">
            <UnderWayTable debits={debits} />
          </Panel>
        )}
        {offline.length > 0 && (
          <Panel title="Dons hors ligne">
            <CampaignOffline gifts={offline} />
          </Panel>
        )}
        <Panel title="Dons payés">
          <GiftsTable gifts={gifts} />
        </Panel>
        <Panel title="Écritures du journal" aside={groups.length > 0 && <CsvLink to={`/equipe/argent/campagnes/${campaign.id}/ecritures.csv`} />}>
          <p><TextLink to={`/equipe/argent/corrections/nouvelle?campagne=${campaign.id}`}>Proposer une correction libre pour cette campagne</TextLink></p>
          <LedgerGroups groups={groups} withProject={false} />
        </Panel>
      </Stack>
    </Section>
  );
}
