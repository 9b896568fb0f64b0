import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { BilanBody } from "~/features/stats/components/bilan-body";
import { BilanFiltersForm } from "~/features/stats/components/bilan-filters-form";
import { filtersQuery, periodInWords, readBilanFilters } from "~/features/stats/bilan-filters";
import { readBilanPage } from "~/features/stats/bilan.server";
import { listFilterChoices } from "~/features/stats/filter-choices.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le bilan du label");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  const read = readBilanFilters(request.url);
  const [{ bilan, tables }, choices] = await Promise.all([readBilanPage("team", read.filters), listFilterChoices("team")]);
  return { read, choices, tables, cut: bilan.past.cut, period: periodInWords(read.filters), query: filtersQuery(read.filters) };
}

export default function Bilan() {
  const { read, choices, tables, cut, period, query } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bilan" }]} />
        <PageHeading title="Le bilan du label" size="md" lead="Tous les chiffres, les petits comme les grands. Ce qui parle de moins de cinq personnes n’est pas sur la page publique." />
        <Row>
          <TextLink to="/le-bilan">Voir la page publique</TextLink>
          <TextLink to="/equipe/rapports">Les rapports annuels</TextLink>
          <TextLink to="/equipe/exports">Tous les exports</TextLink>
        </Row>
        <BilanFiltersForm to="/equipe/bilan" choices={choices} {...read} />
        <p><strong>Chiffres {period}.</strong></p>
        <BilanBody tables={tables} cut={cut} csv="/equipe/bilan.csv" query={query} />
      </Stack>
    </Section>
  );
}
