import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { chooseRows, needsAttention, readBoardFilters } from "~/features/support/board";
import { listSupported } from "~/features/support/board.server";
import { BoardFilters } from "~/features/support/components/board-filters";
import { BoardTable } from "~/features/support/components/board-table";
import { curveSource } from "~/features/support/support.fr";
import { listTeam } from "~/features/support/supporter.server";
import { now } from "~/lib/clock.server";
import { formatCount } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { EmptyState } from "~/ui/empty-state";
import { FigureTiles } from "~/ui/figure-tiles";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Accompagnement");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const [all, team, at] = await Promise.all([listSupported(actor), listTeam(), now()]);
  const filters = readBoardFilters(request.url);
  const going = all.filter(({ isOver }) => !isOver);
  const counts = { going: going.length, behind: going.filter(({ alertSince }) => alertSince).length, waiting: going.filter((row) => needsAttention(row, at)).length };
  return { at, filters, counts, team: team.map(({ accountId, name }) => ({ accountId, name })), rows: chooseRows(all, filters, actor.accountId, at) };
}

export default function TeamSupport() {
  const { at, filters, counts, team, rows } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Accompagnement" }]} />
        <PageHeading title="Accompagnement" size="md" lead="Les projets labellisés, avant, pendant et après leur campagne. Ceux qui attendent d’abord.">
          <p><TextLink to="/equipe/accompagnement/temps" icon="clock">Le temps passé, par projet et par personne</TextLink></p>
        </PageHeading>
        <FigureTiles
          items={[
            { value: formatCount(counts.going), label: counts.going > 1 ? "projets accompagnés" : "projet accompagné" },
            { value: formatCount(counts.behind), label: "en retard sur la courbe", colour: counts.behind > 0 ? "danger" : "success" },
            { value: formatCount(counts.waiting), label: "à regarder aujourd’hui", colour: counts.waiting > 0 ? "brick" : "success" },
          ]}
        />
        <BoardFilters filters={filters} team={team} />
        {rows.length === 0 ? (
          <EmptyState title="Aucun projet ici" level={2}><p>Un projet arrive dans cette liste quand le comité lui donne le label.</p></EmptyState>
        ) : (
          <BoardTable rows={rows} now={at} />
        )}
        <p className="muted sm">{curveSource}</p>
      </Stack>
    </Section>
  );
}
