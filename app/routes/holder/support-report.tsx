import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ReportView } from "~/features/support/components/report-view";
import { readOwnReport } from "~/features/support/own-support.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Bilan d’accompagnement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "project.carry");
  return readOwnReport(actor, idParam(params.projectId));
}

export default function HolderSupportReport() {
  const { project, content } = useLoaderData<typeof loader>();
  const page = `/mon-espace/projets/${project.id}`;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: project.name, to: page }, { label: "Votre accompagnement", to: `${page}/accompagnement` }, { label: "Bilan" }]} />
        <PageHeading title="Bilan d’accompagnement" kicker={`${project.name}, ${project.organisationName}`} size="md" lead="Ce que le label a fait avec vous, et ce qui en est sorti. Cette page s’imprime." />
        <ReportView content={content} />
      </Stack>
    </Section>
  );
}
