import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ApplicationCounts } from "~/features/label/components/application-counts";
import { ApplicationsToCheck } from "~/features/label/components/applications-to-check";
import { countApplications, listTeamApplications } from "~/features/label/team-applications.server";
import { now } from "~/lib/clock.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tabs } from "~/ui/tabs";

export const meta = pageTitle("Équipe du label");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "team.work");
  const [at, counts, toCheck] = await Promise.all([now(), countApplications(actor), listTeamApplications(actor, "submitted")]);
  return { at, counts, toCheck };
}

const desks = [
  { to: "/equipe/demandes", label: "Demandes de label" },
  { to: "/equipe/seances", label: "Séances du comité" },
  { to: "/equipe/campagnes", label: "Campagnes" },
  { to: "/equipe/argent", label: "L’argent" },
];

export default function TeamHome() {
  const { at, counts, toCheck } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title="Le bureau de l’équipe" size="md" lead="Ce qui attend l’équipe du label aujourd’hui." />
        <Tabs label="Le travail de l’équipe" items={desks} />
        <ApplicationsToCheck applications={toCheck} now={at} />
        <ApplicationCounts counts={counts} />
      </Stack>
    </Section>
  );
}
