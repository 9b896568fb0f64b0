import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { amountWords, kindWords, requestWords } from "~/features/help/help.fr";
import { listPublishedRequests } from "~/features/help/requests.server";
import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les coups de main demandés");

/** As many as one reads in a sitting. */
const shown = 40;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  return { requests: await listPublishedRequests(shown) };
}

export default function TeamHelps() {
  const { requests } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title="Les coups de main demandés" size="md" lead="Ce que les porteurs demandent sans argent, les plus récents d’abord. Une demande dangereuse, trompeuse ou qui remplace un emploi se retire ici." />
        {requests.length === 0 && <EmptyState title="Aucun coup de main demandé"><p>Le premier paraîtra ici dès sa mise en ligne.</p></EmptyState>}
        {requests.map(({ id, title, details, kind, place, wanted, untilDay, status, slug, projectName, organisationName, withdrawalReason }) => (
          <Panel key={id} title={title} aside={<Tag tone={requestWords[status].tone}>{requestWords[status].label}</Tag>}>
            <Stack>
              <p className="sm muted"><TextLink to={`/projets/${slug}`}>{projectName}</TextLink>, {organisationName}. {kindWords[kind].label}, {amountWords(kind, wanted)}, {place}, jusqu’au {formatShortDate(untilDay)}.</p>
              <p className="as-written">{details}</p>
              {withdrawalReason ? <p className="sm"><b>Retirée.</b> {withdrawalReason}</p> : <p><TextLink to={`/equipe/coups-de-main/${id}/retrait`}>Retirer<span className="sr"> « {title} »</span></TextLink></p>}
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
