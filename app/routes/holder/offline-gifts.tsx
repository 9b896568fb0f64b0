import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { OfflineTerms } from "~/features/offline-gifts/components/offline-terms";
import { OwnOfflineTable } from "~/features/offline-gifts/components/own-offline-table";
import { getOwnOfflinePage } from "~/features/offline-gifts/own-offline-page.server";
import { formatShortDate } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { EmptyState } from "~/ui/empty-state";
import { FigureTiles } from "~/ui/figure-tiles";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les dons hors ligne de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOwnOfflinePage(await requireActor(request, "campaign.write"), idParam(params.campaignId));
}

export default function OfflineGifts() {
  const { id, takes, gifts, sums, records, writes, endsAt, until, returnBy } = useLoaderData<typeof loader>();
  if (!takes && gifts.length === 0)
    return (
      <EmptyState title="Cette campagne ne prend pas de dons hors ligne" actions={<ButtonLink to={`/mon-espace/campagnes/${id}/reglages`} variant="ghost">Voir les réglages</ButtonLink>}>
        Chèques, virements et espèces se choisissent dans les réglages, avant l’envoi à l’équipe.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      {returnBy && sums.toReturnCents > 0 && (
        <Callout tone="warning" title={`À rendre avant le ${formatShortDate(returnBy)}`}>
          La campagne n’a pas abouti. Rendez chaque don à son donateur, puis envoyez-en la preuve : chèque rendu ou barré, ordre de virement, attestation signée.
        </Callout>
      )}
      {endsAt && until && !returnBy && <OfflineTerms endsAt={endsAt} until={until} open={records} />}
      <FigureTiles
        items={[
          { value: <Money cents={sums.confirmedCents} />, label: "confirmés, comptés dans la campagne", colour: "success" },
          { value: <Money cents={sums.declaredCents} />, label: "à confirmer par l’équipe du label" },
          ...(returnBy ? [{ value: <Money cents={sums.toReturnCents} />, label: "encore à rendre", colour: "danger" as const }] : []),
        ]}
      />
      <Panel title="Dons reçus hors ligne" aside={gifts.length > 0 && <CsvLink to={`/mon-espace/campagnes/${id}/hors-ligne.csv`} />}>
        <Stack>
          {records && writes && <p><ButtonLink to={`/mon-espace/campagnes/${id}/hors-ligne/nouveau`} icon="plus">Noter un don</ButtonLink></p>}
          <OwnOfflineTable campaignId={id} gifts={gifts} returns={returnBy !== null && writes} />
        </Stack>
      </Panel>
    </Stack>
  );
}
