import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sharedPage } from "~/features/content/shared-page";
import { readBilanCard } from "~/features/sharing/cards.server";
import { shareImage } from "~/features/sharing/share-image.server";
import { BilanBody } from "~/features/stats/components/bilan-body";
import { BilanFigures } from "~/features/stats/components/bilan-figures";
import { BilanFiltersForm } from "~/features/stats/components/bilan-filters-form";
import { filtersQuery, forEverybody, periodInWords, readBilanFilters } from "~/features/stats/bilan-filters";
import { readBilanPage } from "~/features/stats/bilan.server";
import { listFilterChoices } from "~/features/stats/filter-choices.server";
import { headlineOf } from "~/features/stats/headline";
import { PublishedReports } from "~/features/stats/components/published-reports";
import { listReports } from "~/features/stats/reports.server";
import { territory } from "~/features/territory/current.server";
import { isDemo } from "~/lib/env.server";
import { plainPage } from "~/lib/plain-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => sharedPage(matches, { title: "Le bilan", description, path: "/le-bilan", ...(data && { image: data.image }) });
const description = "Combien de projets reçus, labellisés, financés, par combien de citoyens : les chiffres du label, recalculables par tous.";

export async function loader({ request }: LoaderFunctionArgs) {
  const read = readBilanFilters(request.url);
  const filters = forEverybody(read.filters);
  const [{ bilan, tables }, choices, reports] = await Promise.all([readBilanPage("everybody", filters), listFilterChoices("everybody"), listReports()]);
  return { read, reports: reports.map(({ year, publishedAt }) => ({ year, publishedAt })), choices, tables, cut: bilan.past.cut, headline: headlineOf(bilan, isDemo()), demo: isDemo(), period: periodInWords(filters), query: filtersQuery(filters), inName: territory().inName, image: shareImage("/le-bilan/partage.png", await readBilanCard()) };
}

export default function PublicBilan() {
  const { read, reports, choices, tables, cut, headline, demo, period, query, inName } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="xl">
        <PageHeading title="Le bilan" lead={`Ce que le label a fait ${inName}, du premier appel au projet financé : d’où viennent les chiffres, et ce qu’ils veulent dire.`} />
        <Stack>
          <p><strong>Chiffres {period}.</strong>{demo && <> Les chiffres de la démonstration sont fictifs et tenus à part : ils ne s’ajoutent jamais aux vrais, repris du passé.</>}</p>
          {headline.length > 0 && <BilanFigures headline={headline} />}
        </Stack>
        <BilanFiltersForm to="/le-bilan" choices={choices} {...read} />
        <BilanBody tables={tables} cut={cut} csv="/le-bilan.csv" query={query} />
        <PublishedReports reports={reports} />
      </Stack>
    </Section>
  );
}
