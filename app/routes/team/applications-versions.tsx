import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getTeamApplication } from "~/features/label/team-applications.server";
import { ApplicationVersions } from "~/features/label/components/application-versions";
import { readVersions } from "~/features/label/versions.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les versions d’un dossier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id, version } = await getTeamApplication(actor, idParam(params.applicationId));
  return { id, name: version.content.project.name, page: await readVersions(id, new URL(request.url).searchParams) };
}

export default function VersionsOfApplication() {
  const { id, name, page } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Demandes de label", to: "/equipe/demandes" }, { label: name, to: `/equipe/demandes/${id}` }, { label: "Versions" }]} />
        <PageHeading title="Les versions" kicker={name} size="md" lead="Chaque dépôt est gardé tel quel : qui, quand, et ce qui a changé." />
        <ApplicationVersions {...page} />
      </Stack>
    </Section>
  );
}
