import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { listCampaigns } from "~/features/campaigns/campaigns.server";
import { CampaignsTable } from "~/features/campaigns/components/campaigns-table";
import { pageTitle } from "~/features/content/content";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les campagnes, pour l’équipe");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const campaigns = await listCampaigns();
  return { toRead: campaigns.filter(({ status }) => status === "in_review"), others: campaigns.filter(({ status }) => status !== "in_review") };
}

export default function TeamCampaigns() {
  const { toRead, others } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Les campagnes" size="md" />
        <CampaignsTable caption="À relire" campaigns={toRead} empty="Aucune campagne n’attend votre relecture. Une campagne arrive ici quand son porteur l’envoie." />
        <CampaignsTable caption="Toutes les autres" campaigns={others} empty="Aucune autre campagne. Un porteur prépare la sienne une fois son projet labellisé." />
      </Stack>
    </Section>
  );
}
