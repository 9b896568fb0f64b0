import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Answers, Following, GoodToKnow, Licence } from "~/features/open-data/components/open-data-body";
import { findExamples } from "~/features/open-data/examples.server";
import { sharedPage } from "~/features/content/shared-page";
import { env } from "~/lib/env.server";
import { plainPage } from "~/lib/plain-page";
import { limits } from "~/lib/rate-limits";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = ({ matches }) =>
  sharedPage(matches, { title: "Données ouvertes", description: "Les campagnes, les projets, le bilan et le budget citoyen en données libres : adresses, licence et exemples.", path: "/donnees-ouvertes" });

export const loader = async () => ({ ...(await findExamples()), site: env().PUBLIC_URL, perHour: limits["open-data"].ceilings[0].max });

export default function OpenData() {
  const { slug, year, site, perHour } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="xl">
        <PageHeading title="Données ouvertes" lead="Ce que ce site montre à tous, vos outils peuvent le lire aussi : gratuitement, sans compte, avec les mêmes chiffres que les pages." />
        <Stack>
          <Heading level={2} id="demander">Demander</Heading>
          <Answers slug={slug} year={year} />
        </Stack>
        <Columns shape="even">
          <Stack gap="lg">
            <Licence />
            <Following />
          </Stack>
          <GoodToKnow site={site} perHour={perHour} />
        </Columns>
      </Stack>
    </Section>
  );
}
