import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { InterestFilters } from "~/features/committee/components/interest-filters";
import { DetectedLinks, InterestList } from "~/features/committee/components/interest-list";
import { listDetectedLinks } from "~/features/committee/detected-links.server";
import { interestQuery, readInterestFilters } from "~/features/committee/interest";
import { listInterests } from "~/features/committee/interests.server";
import { listSeats } from "~/features/committee/seats.server";
import { pageTitle } from "~/features/content/content";
import { db } from "#db";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Registre des liens d’intérêts");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "interests.read");
  const filters = readInterestFilters(request.url);
  const [lines, detected, seats] = await Promise.all([listInterests(filters), listDetectedLinks(), listSeats(db)]);
  return { filters, lines, detected, seats };
}

export default function Interests() {
  const { filters, lines, detected, seats } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Registre des liens d’intérêts" }]} />
        <PageHeading title="Registre des liens d’intérêts" size="md" lead="Ce que les sièges ont déclaré, projet par projet : récusations et liens sans conflit. Rien ne s’y efface.">
          {lines.length > 0 && <p><ButtonLink to={`/equipe/registre.csv${interestQuery(filters)}`} icon="download" variant="ghost" reloadDocument>Télécharger (CSV)</ButtonLink></p>}
        </PageHeading>
        <DetectedLinks links={detected} withProject />
        <InterestFilters key={JSON.stringify(filters)} filters={filters} seats={seats} />
        {lines.length > 0 ? <InterestList lines={lines} /> : <EmptyState title="Rien à ce jour"><p>Une récusation ou une déclaration s’inscrit ici dès que le siège la fait.</p></EmptyState>}
      </Stack>
    </Section>
  );
}
