import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { applicationStatuses, type ApplicationStatus } from "~/features/label/application";
import { applicationWords } from "~/features/label/application.fr";
import { ApplicationTag } from "~/features/label/components/application-tag";
import { listTeamApplications, type TeamApplication } from "~/features/label/team-applications.server";
import { formatShortDate } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Demandes de label");

const readStatus = (url: string): ApplicationStatus | undefined => {
  const asked = new URL(url).searchParams.get("etat");
  return applicationStatuses.find((status) => status === asked);
};

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const status = readStatus(request.url);
  return { status: status ?? null, applications: await listTeamApplications(actor, status) };
}

const columns: Column<TeamApplication>[] = [
  { label: "Projet", cell: ({ id, projectName }) => <TextLink to={`/equipe/demandes/${id}`}>{projectName}</TextLink> },
  { label: "Porté par", cell: ({ organisationName }) => organisationName },
  { label: "Commune", cell: ({ communeName, inTerritory }) => (inTerritory ? communeName : <Tag tone="warning">{communeName}, hors du territoire</Tag>) },
  { label: "Déposée", cell: ({ submittedAt, versions }) => `${formatShortDate(submittedAt)}${versions > 1 ? ` (version ${versions})` : ""}` },
  { label: "État", cell: ({ status }) => <ApplicationTag status={status} /> },
];

function NoApplication({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="Aucune demande dans cet état" actions={<ButtonLink to="/equipe/demandes" variant="ghost">Voir toutes les demandes</ButtonLink>} />;
  return (
    <EmptyState title="Aucune demande pour l’instant" actions={<ButtonLink to="/deposer-un-projet" variant="ghost">Voir ce que lisent les porteurs</ButtonLink>}>
      <p>Un dossier arrive ici quand son porteur le dépose.</p>
    </EmptyState>
  );
}

export default function TeamApplications() {
  const { status, applications } = useLoaderData<typeof loader>();
  const filters = applicationStatuses.map((one) => ({ to: `?etat=${one}`, label: applicationWords[one].label, current: status === one }));
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Demandes de label" }]} />
        <PageHeading title="Demandes de label" size="md" lead="Celles qui ont été déposées au moins une fois, les plus anciennes d’abord." />
        <Chips label="Filtrer par état" items={[{ to: "/equipe/demandes", label: "Toutes", current: status === null }, ...filters]} />
        <Table
          caption="Demandes déposées"
          captionHidden
          columns={columns}
          rows={applications}
          rowKey={({ id }) => id}
          empty={<NoApplication filtered={status !== null} />}
        />
      </Stack>
    </Section>
  );
}
