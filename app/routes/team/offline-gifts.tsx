import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { OfflineCampaigns } from "~/features/offline-gifts/components/offline-campaigns";
import { OfflineReturns } from "~/features/offline-gifts/components/offline-returns";
import { TeamOfflineTable } from "~/features/offline-gifts/components/team-offline-table";
import { listOfflineCampaigns } from "~/features/offline-gifts/offline-campaigns.server";
import { listCampaignsToReturn } from "~/features/offline-gifts/offline-ended.server";
import { returnBy } from "~/features/offline-gifts/offline-gift";
import { listOfflineDecided, listOfflineWaiting } from "~/features/offline-gifts/offline-gifts.server";
import { now } from "~/lib/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les dons hors ligne");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "offline.decide");
  const at = await now();
  const [waiting, decided, toReturn, campaigns] = await Promise.all([listOfflineWaiting(), listOfflineDecided(), listCampaignsToReturn(db), listOfflineCampaigns(at)]);
  return { waiting, decided, campaigns, returns: toReturn.map(({ endedAt, ...rest }) => ({ ...rest, by: returnBy(endedAt), late: at > returnBy(endedAt) })) };
}

export default function TeamOfflineGifts() {
  const { waiting, decided, returns, campaigns } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les dons hors ligne" }]} />
        <PageHeading title="Les dons hors ligne" size="md" lead="Chèques, virements et espèces que les porteurs reçoivent eux-mêmes. Chacun compte dès qu’une seconde personne l’a confirmé." />
        <Panel title="À décider">
          <TeamOfflineTable caption="À décider" gifts={waiting} empty="Rien n’attend de décision." />
        </Panel>
        {returns.length > 0 && (
          <Panel title="À rendre par les porteurs">
            <OfflineReturns lines={returns} />
          </Panel>
        )}
        <Panel title="Campagnes qui en prennent">
          <OfflineCampaigns lines={campaigns} />
        </Panel>
        <Panel title="Décidés" aside={decided.length + waiting.length > 0 && <CsvLink to="/equipe/argent/hors-ligne.csv" />}>
          <TeamOfflineTable caption="Décidés" gifts={decided} empty="Aucun don hors ligne pour l’instant." />
        </Panel>
      </Stack>
    </Section>
  );
}
