import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OwnDebt } from "~/features/debts/components/own-debt";
import { readOwnDebt } from "~/features/debts/own-debt.server";
import { ContestedGifts } from "~/features/disputes/components/contested-gifts";
import { listContestedGifts } from "~/features/disputes/contested-gifts.server";
import { PayoutFacts } from "~/features/settlement/components/payout-facts";
import { RefusedPayout } from "~/features/settlement/components/refused-payout";
import { SettlementLife } from "~/features/settlement/components/settlement-life";
import { StatementSums } from "~/features/settlement/components/statement-sums";
import { StatementTable } from "~/features/settlement/components/statement-table";
import { StatementVersions } from "~/features/settlement/components/statement-versions";
import { lateWords } from "~/features/settlement/late-words.fr";
import { payoutTitle } from "~/features/settlement/settlement.fr";
import { addedUpWords } from "~/features/settlement/statement-words.fr";
import { getMoneyProgress } from "~/features/settlement/statement.server";
import { listRefundSteps } from "~/features/refunds/refund-progress.server";
import { RefundProgress } from "~/features/settlement/components/refund-progress";
import { formatShortDate } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Mon reversement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "statement.read");
  const progress = await getMoneyProgress(actor, idParam(params.campaignId));
  const campaignId = progress.campaign.id;
  return { ...progress, contested: await listContestedGifts(campaignId), debt: await readOwnDebt(campaignId), refundSteps: await listRefundSteps(campaignId) };
}

export default function StatementPage() {
  const progress = useLoaderData<typeof loader>();
  const { campaign, lines, totals, payouts, versions, refundSteps, late, commits } = progress;
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title={`L’argent de « ${campaign.projectName} »`} size="md" />
        <Panel title="Où en est-on ?">
          <Stack>
            {late && <Callout tone="warning" title="Le versement est en retard"><p>Il était promis au plus tard le {formatShortDate(progress.promisedBy!)}. {lateWords[late]} L’argent est en sécurité, et l’équipe du label est prévenue.</p></Callout>}
            <SettlementLife progress={progress} />
          </Stack>
        </Panel>
        {payouts.filter(({ status }) => status === "failed").map((payout) => <RefusedPayout key={payout.id} payout={payout} campaignId={campaign.id} commits={commits} />)}
        {refundSteps.length > 0 && (
          <Panel title="Les dons reviennent aux donateurs">
            <RefundProgress steps={refundSteps} />
          </Panel>
        )}
        {payouts.map((payout) => (
          <Panel key={payout.id} title={payoutTitle("Versement à votre banque", payout, payouts.length)}>
            <PayoutFacts payout={{ ...payout, failure: null }} />
          </Panel>
        ))}
        <StatementVersions campaignId={campaign.id} versions={versions} />
        <OwnDebt {...progress.debt} />
        <ContestedGifts gifts={progress.contested} />
        <StatementSums {...progress} />
        {lines.length > 0 && (
          <Panel title="Don par don">
            <Stack>
              {lines.some(({ chargedAt }) => chargedAt === null) && <p className="muted">{addedUpWords}</p>}
              <StatementTable lines={lines} totals={totals} />
            </Stack>
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
