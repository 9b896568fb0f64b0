import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { HangingList } from "~/features/donations/components/hanging-list";
import { listHangingClosings } from "~/features/donations/under-way.server";
import { OpenRequests } from "~/features/refunds/components/open-requests";
import { OutsideList } from "~/features/refunds/components/outside-list";
import { PaidTwiceList } from "~/features/reconciliation/components/paid-twice-list";
import { listPaidTwice } from "~/features/reconciliation/paid-twice.server";
import { listOutside } from "~/features/refunds/outside-refunds.server";
import { listOpenRequests } from "~/features/refunds/refund-requests.server";
import { BooksState } from "~/features/reconciliation/components/books-state";
import { CampaignsTable } from "~/features/reconciliation/components/campaigns-table";
import { FindGift } from "~/features/reconciliation/components/find-gift";
import { MoneyPlaces } from "~/features/reconciliation/components/money-places";
import { NeedsList } from "~/features/reconciliation/components/needs-list";
import { findLastRun, listOpenDiscrepancies } from "~/features/reconciliation/discrepancies.server";
import { listCampaignMoney, moneyOverview } from "~/features/reconciliation/money.server";
import { listNeeds } from "~/features/reconciliation/needs.server";
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
  const [overview, needs, hanging, campaigns, run, open] = await Promise.all([
    moneyOverview(), listNeeds(at), listHangingClosings(db, at), listCampaignMoney(), findLastRun(), listOpenDiscrepancies(),
  ]);
  const [requests, outside, twice] = [await listOpenRequests(), await listOutside(), await listPaidTwice(at)];
  return { at, requests, outside, twice, overview, needs, hanging, campaigns, run, open: open.length };
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
  const { at, requests, outside, twice, overview, needs, hanging, campaigns, run, open } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title="L’argent" size="md" lead="Où il est, ce qui est en retard, ce qui attend quelqu’un. Recalculé à chaque visite depuis le journal.">
          <Chips label="Les pages de l’argent" items={pages} />
        </PageHeading>
        <FindGift />
        <BooksState run={run} open={open} now={at} />
        <Panel title="Ce qui attend quelqu’un">
          <Stack>
            <HangingList items={hanging} now={at} />
            <OutsideList refunds={outside} />
            <PaidTwiceList gifts={twice} />
            <OpenRequests requests={requests} />
            {(needs.length > 0 || hanging.length + outside.length + requests.length + twice.length === 0) && <NeedsList needs={needs} />}
          </Stack>
        </Panel>
        <Panel title="Où est l’argent">
          <MoneyPlaces overview={overview} />
        </Panel>
        <Panel title="Campagne par campagne" aside={campaigns.length > 0 && <CsvLink to="/equipe/argent/campagnes.csv" />}>
          <CampaignsTable lines={campaigns} />
        </Panel>
      </Stack>
    </Section>
  );
}
