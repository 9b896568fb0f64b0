import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AnsweredDemands } from "~/features/label/components/answered-demands";
import { readAnsweredDemands } from "~/features/label/demand-pages.server";
import { getTeamApplication } from "~/features/label/team-applications.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Demandes et réponses");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id, status, version } = await getTeamApplication(actor, idParam(params.applicationId));
  const { project, grid } = version.content;
  // While the holder writes, an answer is theirs; it is read with the version that it came with.
  const writing = status === "draft" || status === "changes_requested";
  const demands = (await readAnsweredDemands(id)).map((demand) => (writing && demand.versionNumber === version.number ? { ...demand, answer: null } : demand));
  return { id, name: project.name, grid, demands };
}

export default function TeamApplicationDemands() {
  const { id, name, grid, demands } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Demandes de label", to: "/equipe/demandes" }, { label: name, to: `/equipe/demandes/${id}` }, { label: "Demandes et réponses" }]} />
        <PageHeading title="Demandes et réponses" kicker={name} size="md" lead="Ce qui était demandé, ce que le porteur dit avoir changé, et ce qui a changé." />
        <AnsweredDemands demands={demands} grid={grid} empty="Rien n’a été demandé sur ce dossier." />
      </Stack>
    </Section>
  );
}
