import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sharedPage } from "~/features/content/shared-page";
import { DiscoveryBody } from "~/features/discovery/components/discovery-body";
import { discoveryPath, isFiltered, readDiscovery } from "~/features/discovery/discovery";
import { discoveryTitle, wholeListWords } from "~/features/discovery/discovery.fr";
import { readDiscoveryPage } from "~/features/discovery/read-discovery.server";
import { now } from "~/lib/clock.server";
import { plainPage } from "~/lib/plain-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readDiscovery(request.url);
  const [page, at] = await Promise.all([readDiscoveryPage(asked), now()]);
  return { ...page, asked, now: at };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  sharedPage(matches, {
    title: data ? discoveryTitle(data.asked, data.placeName) : "Les campagnes",
    description: "Les campagnes et les projets labellisés, par besoin, par commune et sur la carte.",
    // The same list under one address, in whichever order its filters were said.
    path: data ? discoveryPath(data.asked, { page: data.asked.page }) : "/projets",
  });

export default function Campaigns() {
  const { asked, ...page } = useLoaderData<typeof loader>();
  const lead = isFiltered(asked) ? "Aucun projet n’est mis en avant contre paiement." : wholeListWords(page.total, page.facets.states.live ?? 0);
  return (
    <Section>
      <Stack gap="xl">
        <PageHeading title={discoveryTitle(asked, page.placeName)} lead={lead} />
        <DiscoveryBody asked={asked} {...page} />
        <p className="sm"><a href="/campagnes.atom">Suivre les campagnes qui ouvrent</a>, dans un lecteur de flux (Atom).</p>
      </Stack>
    </Section>
  );
}
