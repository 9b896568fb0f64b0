import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { ProofDays } from "~/features/proof/components/proof-days";
import { HowItWorks, WhatItProves } from "~/features/proof/components/proof-explained";
import { ProofSum } from "~/features/proof/components/proof-sum";
import { HaveYouGiven, LastSeal } from "~/features/proof/components/public-seal";
import { getProofPage } from "~/features/proof/proof-page.server";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Le compte public de ${data?.campaign.projectName ?? "la campagne"}`, "Les sommes de chaque jour et leurs empreintes : chacun peut vérifier que son don est compté.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { campaign: { id, slug, title, projectName, countedCents }, blocks, totals } = await getProofPage(params.slug ?? "", new URL(request.url));
  return { campaign: { id, slug, title, projectName, countedCents }, blocks, totals };
}

export default function Proof() {
  const { campaign, blocks, totals } = useLoaderData<typeof loader>();
  const head = blocks.at(-1) ?? null;
  return (
    <Section tight>
      <Stack gap="xl">
        <Stack>
          <Breadcrumb items={[{ label: campaign.title, to: `/projets/${campaign.slug}` }, { label: "Le compte public" }]} />
          <PageHeading size="md" title="Le compte public" lead="Chaque nuit, la somme de la journée est écrite ici, puis scellée. Ensuite plus personne ne peut la changer sans que cela se voie, pas même nous." />
        </Stack>
        <Columns shape="list">
          <Stack gap="lg">
            <Panel title="Des journées au compteur">
              <ProofSum totals={totals} until={head?.day ?? null} closedAt={campaign.countedCents} />
            </Panel>
            <HaveYouGiven />
          </Stack>
          <LastSeal head={head} slug={campaign.slug} campaignId={campaign.id} />
        </Columns>
        <HowItWorks />
        <Panel title="Journée par journée">
          <ProofDays blocks={blocks} />
        </Panel>
        <WhatItProves />
      </Stack>
    </Section>
  );
}
