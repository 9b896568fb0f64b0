import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { attestationWords } from "~/features/label/application.fr";
import { listPartnerAttestations, type PartnerAttestation } from "~/features/label/partner-attestations.server";
import { partnerNext } from "~/features/label/partner-next";
import { FunnelPanel } from "~/features/partners/components/funnel-panel";
import { OwnSheets } from "~/features/partners/components/own-sheets";
import { PrescribedTable } from "~/features/partners/components/prescribed-table";
import { readFunnel } from "~/features/partners/funnel.server";
import { listOwnPartners } from "~/features/partners/own-partners.server";
import { listPrescribed } from "~/features/partners/prescribed-projects.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Espace partenaire");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "attestation.answer");
  const thisYear = Number(parisDay(await now()).slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2];
  const year = years.find((one) => String(one) === new URL(request.url).searchParams.get("annee")) ?? null;
  const [attestations, partners, projects, funnel] = await Promise.all([listPartnerAttestations(actor), listOwnPartners(actor), listPrescribed(actor), readFunnel(actor, year)]);
  return { attestations, next: partnerNext(attestations), partners, projects, funnel, year, years };
}

const columns: Column<PartnerAttestation>[] = [
  { label: "Projet", cell: ({ id, projectName }) => <TextLink to={`/partenaire/attestations/${id}`}>{projectName}</TextLink> },
  { label: "Porté par", cell: ({ organisationName, communeName }) => `${organisationName}, ${communeName}` },
  { label: "Demandée", cell: ({ requestedAt }) => formatShortDate(requestedAt) },
  { label: "Réponse", cell: ({ status }) => <Tag tone={attestationWords[status].tone}>{status === "requested" ? "À donner" : attestationWords[status].label}</Tag> },
];

export default function PartnerHome() {
  const { attestations, next, partners, projects, ...figures } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Row between>
          <PageHeading title="Espace partenaire" size="md" lead="Les projets que vous attestez, ceux que vous nous adressez, et ce qu’ils deviennent." />
          {partners.length > 0 && <ButtonLink to="/partenaire/contacts/nouveau" icon="plus">Adresser un contact</ButtonLink>}
        </Row>
        <Callout title={next.title}>
          <p>{next.by}. {next.note}</p>
          {next.action && <ButtonLink to={next.action.to} small>{next.action.label}</ButtonLink>}
        </Callout>
        <OwnSheets partners={partners} />
        <Stack>
          <h2 className="title-md">Vos attestations</h2>
          <Table
            caption="Attestations demandées"
            captionHidden
            columns={columns}
            rows={attestations}
            rowKey={({ id }) => id}
            empty={<EmptyState title="Aucune demande pour l’instant"><p>Quand un porteur de projet vous citera, sa demande apparaîtra ici et vous recevrez un message.</p></EmptyState>}
          />
        </Stack>
        <PrescribedTable projects={projects} />
        <FunnelPanel {...figures} />
      </Stack>
    </Section>
  );
}
