import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { InitiativeFiltersForm } from "~/features/initiatives/components/initiative-filters";
import { readFilters } from "~/features/initiatives/filters";
import { keepPublic, listPublicInitiatives, type PublicInitiative } from "~/features/initiatives/public-initiatives.server";
import { hourlyOrder } from "~/features/pitch-videos/hourly-order";
import { isThemeKey, themeName } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { CardGrid } from "~/ui/card-grid";
import { EmptyState } from "~/ui/empty-state";
import { Money } from "~/ui/money";
import { PageHeading } from "~/ui/page-heading";
import { Poster } from "~/ui/poster";
import { PosterCard } from "~/ui/poster-card";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Les initiatives du ${data?.edition.name ?? "budget citoyen"}`, "Les initiatives soumises au vote des habitants, par commune et par besoin.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, initiatives } = await listPublicInitiatives(params.year);
  const filters = readFilters(request.url);
  const order = hourlyOrder(initiatives.map(({ id }) => id), await now());
  const kept = keepPublic(initiatives, filters).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const communes = [...new Map(initiatives.map(({ communeCode, communeName }) => [communeCode, communeName]))].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, "fr"));
  return { edition, filters, communes, initiatives: kept, total: initiatives.length };
}

function Card({ initiative, year }: { initiative: PublicInitiative; year: number }) {
  const { id, title, summary, theme, communeName, requestCents, categoryName, slug } = initiative;
  const picto = isThemeKey(theme) ? theme : "lien-social";
  return (
    <PosterCard to={`/budget-citoyen/${year}/initiatives/${slug}`} title={title} level={2} picture={<Poster theme={picto} seed={id} />} picto={picto} place={`${communeName} · ${themeName(theme)}`} footer={<p><b>{requestCents && <Money cents={requestCents} />}</b> {categoryName && <span className="muted">demandés, {categoryName}</span>}</p>}>
      {summary}
    </PosterCard>
  );
}

const counted = (count: number) => (count === 1 ? "Une initiative retenue par le comité pour l’instant." : `${count} initiatives retenues par le comité. Leur ordre change toutes les heures, pour que chacune soit vue.`);

export default function Initiatives() {
  const { edition, filters, communes, initiatives, total } = useLoaderData<typeof loader>();
  const page = `/budget-citoyen/${edition.year}/initiatives`;
  return (
    <>
      <Section ground="vote" tight>
        <Stack>
          <Breadcrumb items={[{ label: "Budget citoyen", to: `/budget-citoyen/${edition.year}` }, { label: "Les initiatives" }]} />
          <PageHeading title="Les initiatives" kicker={edition.name} lead={total === 0 ? "Le comité lit les dossiers. Celles qu’il retient paraîtront ici." : counted(total)} />
        </Stack>
      </Section>
      <Section tight>
        <Stack gap="lg">
          {total > 0 && <InitiativeFiltersForm action={page} filters={filters} categories={edition.categories} communes={communes} />}
          {total > 0 && initiatives.length === 0 && <EmptyState title="Aucune initiative ne correspond" actions={<ButtonLink to={page} variant="ghost">Voir toutes les initiatives</ButtonLink>}><p>Essayez une autre commune ou un autre besoin.</p></EmptyState>}
          {total === 0 && <EmptyState title="Pas encore d’initiative retenue" picto="lien-social" actions={<ButtonLink to={`/budget-citoyen/${edition.year}`} variant="ghost">Voir le calendrier</ButtonLink>} />}
          {initiatives.length > 0 && <CardGrid>{initiatives.map((initiative) => <Card key={initiative.id} initiative={initiative} year={edition.year} />)}</CardGrid>}
        </Stack>
      </Section>
    </>
  );
}
