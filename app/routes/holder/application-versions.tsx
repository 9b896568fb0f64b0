import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationVersions } from "~/features/label/components/application-versions";
import { readVersions } from "~/features/label/versions.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les versions de ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, project } = await getApplicationFile(actor, idParam(params.applicationId));
  return { id, name: project.name, page: await readVersions(id, new URL(request.url).searchParams) };
}

export default function VersionsOfApplication() {
  const { id, name, page } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: "Ma demande", to: `/mon-espace/demandes/${id}` }, { label: "Versions" }]} />
        <PageHeading title="Les versions" kicker={name} size="md" lead="Chaque dépôt est gardé tel quel : qui, quand, et ce qui a changé." />
        <ApplicationVersions {...page} />
      </Stack>
    </Section>
  );
}
