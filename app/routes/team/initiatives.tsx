import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { InitiativeFiltersForm } from "~/features/initiatives/components/initiative-filters";
import { InitiativeTag } from "~/features/initiatives/components/initiative-tag";
import { readEdition } from "~/features/initiatives/edition-facts.server";
import { readFilters } from "~/features/initiatives/filters";
import { initiativeStatuses } from "~/features/initiatives/initiative";
import { initiativeWords, workshopWords } from "~/features/initiatives/initiatives.fr";
import { filterInitiatives, listTeamInitiatives, type TeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { db } from "#db";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { Money } from "~/ui/money";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Initiatives");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const [edition, filters] = [await readEdition(db, idParam(params.editionId)), readFilters(request.url)];
  const all = await listTeamInitiatives(actor, edition.id);
  const communes = [...new Map(all.map(({ communeCode, communeName }) => [communeCode, communeName]))].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const counts = Object.fromEntries(initiativeStatuses.map((status) => [status, all.filter((one) => one.status === status).length]));
  return { edition, filters, communes, counts, total: all.length, initiatives: filterInitiatives(all, filters) };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const columns = (editionId: string): Column<TeamInitiative>[] => [
  { label: "Initiative", cell: ({ id, title }) => <TextLink to={`/equipe/budget-citoyen/${editionId}/initiatives/${id}`}>{title}</TextLink> },
  { label: "Portée par", cell: ({ organisationName }) => organisationName },
  { label: "Commune", cell: ({ communeName }) => communeName },
  { label: "Catégorie", cell: ({ categoryName }) => categoryName ?? "" },
  { label: "Comptoir", cell: ({ workshop, dispensedAt }) => (dispensedAt ? "Dispensée" : workshopWords[workshop]) },
  { label: "Demande", cell: ({ requestCents }) => (requestCents ? <Money cents={requestCents} /> : ""), right: true },
  { label: "État", cell: ({ status, spoken }) => <><InitiativeTag status={status} />{status === "checked" && <span className="muted sm"> {spoken} avis</span>}</> },
];

function ByStatus({ edition, filters, counts, total }: Pick<Data, "edition" | "filters" | "counts" | "total">) {
  const [search] = useSearchParams();
  const to = (status: string | null) => {
    const next = new URLSearchParams(search);
    next.delete("etat");
    if (status) next.set("etat", status);
    return `/equipe/budget-citoyen/${edition.id}/initiatives${next.size > 0 ? `?${next}` : ""}`;
  };
  const items = initiativeStatuses.filter((status) => counts[status]).map((status) => ({ to: to(status), label: `${initiativeWords[status].label} (${counts[status]})`, current: filters.status === status }));
  return <Chips label="Filtrer par état" items={[{ to: to(null), label: `Toutes (${total})`, current: !filters.status }, ...items]} />;
}

export default function TeamInitiatives() {
  const { edition, filters, communes, counts, total, initiatives } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const page = `/equipe/budget-citoyen/${edition.id}/initiatives`;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: edition.name, to: `/equipe/budget-citoyen/${edition.id}` }, { label: "Initiatives" }]} />
        <PageHeading title="Initiatives" kicker={edition.name} size="md" lead="De l’idée à la décision du comité, les plus anciennes d’abord.">
          <Row>
            <TextLink to="/comite/initiatives" icon="people">Ce que voit le comité</TextLink>
            <a className="icon-link" href={`${page}.csv${search.size > 0 ? `?${search}` : ""}`}>Télécharger ce tableau (CSV)</a>
          </Row>
        </PageHeading>
        <ByStatus edition={edition} filters={filters} counts={counts} total={total} />
        <InitiativeFiltersForm action={page} filters={filters} categories={edition.categories} communes={communes} withWords />
        <Table
          caption="Initiatives de l’édition"
          captionHidden
          columns={columns(edition.id)}
          rows={initiatives}
          rowKey={({ id }) => id}
          empty={<EmptyState title={total === 0 ? "Aucune initiative pour l’instant" : "Aucune initiative ne correspond"} {...(total > 0 && { actions: <ButtonLink to={page} variant="ghost">Voir toutes les initiatives</ButtonLink> })}>{total === 0 && <p>Elles arrivent ici dès qu’une idée est enregistrée.</p>}</EmptyState>}
        />
      </Stack>
    </Section>
  );
}
