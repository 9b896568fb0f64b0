import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { BooksState } from "~/features/reconciliation/components/books-state";
import { CampaignsTable } from "~/features/reconciliation/components/campaigns-table";
import { FindGift } from "~/features/reconciliation/components/find-gift";
import { MoneyPlaces } from "~/features/reconciliation/components/money-places";
import { MorningSentence } from "~/features/reconciliation/components/morning-sentence";
import { NeedsList } from "~/features/reconciliation/components/needs-list";
import { OnTheWayTable } from "~/features/reconciliation/components/on-the-way-table";
import { listOpenDiscrepancies } from "~/features/reconciliation/discrepancies.server";
import { listCampaignMoney, moneyOverview } from "~/features/reconciliation/money.server";
import { listNeeds } from "~/features/reconciliation/needs.server";
import { listOnTheWay } from "~/features/reconciliation/on-the-way.server";
import { findLastRun } from "~/features/reconciliation/runs.server";
import { now } from "~/lib/clock.server";
import { Chips } from "~/ui/chips";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("L’argent");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const at = await now();
  const [overview, needs, ways, campaigns, run, open] = await Promise.all([
    moneyOverview(), listNeeds(at), listOnTheWay(), listCampaignMoney(), findLastRun(), listOpenDiscrepancies(),
  ]);
  return { at, overview, needs, ways, campaigns, run, open: open.length };
}

const pages = [
  { to: "/equipe/argent/hors-ligne", label: "Les dons hors ligne" },
  { to: "/equipe/argent/litiges", label: "Les litiges" },
  { to: "/equipe/argent/dettes", label: "Les dettes des porteurs" },
  { to: "/equipe/argent/comptes", label: "Les comptes des porteurs" },
  { to: "/equipe/argent/rapprochement", label: "Le rapprochement" },
  { to: "/equipe/argent/journal", label: "Le journal de l’argent" },
  { to: "/equipe/argent/corrections", label: "Les corrections" },
];

export default function MoneyPage() {
  const { at, overview, needs, ways, campaigns, run, open } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="L’argent" size="md" lead={<MorningSentence needs={needs} />}>
          <Chips label="Les pages de l’argent" items={pages} />
        </PageHeading>
        <BooksState run={run} open={open} now={at} />
        <Panel title="Ce qui attend quelqu’un">
          <NeedsList needs={needs} now={at} />
        </Panel>
        <Panel title="Ce qui est en route">
          <OnTheWayTable ways={ways} />
        </Panel>
        <Panel title="Où est l’argent">
          <MoneyPlaces overview={overview} />
        </Panel>
        <Panel title="Campagne par campagne" aside={campaigns.length > 0 && <CsvLink to="/equipe/argent/campagnes.csv" />}>
          <CampaignsTable lines={campaigns} />
        </Panel>
        <Panel>
          <FindGift />
        </Panel>
      </Stack>
    </Section>
  );
}
