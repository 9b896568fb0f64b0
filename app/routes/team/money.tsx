import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { HangingList } from "~/features/donations/components/hanging-list";
import { listHangingClosings } from "~/features/donations/under-way.server";
import { listBlocked, listLate } from "~/features/settlement/attention.server";
import { BlockedTable } from "~/features/reconciliation/components/blocked-table";
import { CampaignsTable } from "~/features/reconciliation/components/campaigns-table";
import { LateList } from "~/features/reconciliation/components/late-list";
import { LedgerGroups } from "~/features/reconciliation/components/ledger-groups";
import { OutsideList } from "~/features/refunds/components/outside-list";
import { listOutside } from "~/features/refunds/outside-refunds.server";
import { OpenRequests } from "~/features/refunds/components/open-requests";
import { listOpenRequests } from "~/features/refunds/refund-requests.server";
import { FindGift } from "~/features/reconciliation/components/find-gift";
import { MoneyTiles } from "~/features/reconciliation/components/money-tiles";
import { listCampaignMoney, listLedgerGroups, moneyOverview } from "~/features/reconciliation/money.server";
import { now } from "~/lib/clock.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("L’argent");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const at = await now();
  const [overview, blocked, late, campaigns, groups, hanging] = await Promise.all([
    moneyOverview(), listBlocked(), listLate(at), listCampaignMoney(), listLedgerGroups({ limit: 12 }), listHangingClosings(db, at),
  ]);
  const [requests, outside] = [await listOpenRequests(), await listOutside()];
  return { at, requests, outside, overview, blocked, late, hanging, campaigns, groups };
}

export default function MoneyPage() {
  const { at, requests, outside, overview, blocked, late, hanging, campaigns, groups } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title="L’argent" size="md" lead="Où il est, où il va, ce qui attend quelqu’un. Recalculé à chaque visite depuis le journal.">
          <p>
            <TextLink to="/equipe/argent/hors-ligne">Les dons hors ligne</TextLink>
          </p>
        </PageHeading>
        <FindGift />
        <MoneyTiles overview={overview} />
        <Panel title="À regarder">
          <Stack>
            <HangingList items={hanging} now={at} />
            <LateList items={late} />
            <OutsideList refunds={outside} />
            <OpenRequests requests={requests} />
            {(blocked.length > 0 || hanging.length + late.length + outside.length + requests.length === 0) && <BlockedTable lines={blocked} />}
          </Stack>
        </Panel>
        <Panel title="Campagne par campagne" aside={campaigns.length > 0 && <CsvLink to="/equipe/argent/campagnes.csv" />}>
          <CampaignsTable lines={campaigns} />
        </Panel>
        <Panel title="Dernières écritures du journal">
          <LedgerGroups groups={groups} />
        </Panel>
      </Stack>
    </Section>
  );
}
