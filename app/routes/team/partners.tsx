import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ClosedTag } from "~/features/partners/components/partner-sheet";
import { kindName } from "~/features/partners/partner.fr";
import { listTeamPartners, type TeamPartner } from "~/features/partners/team-partners.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les partenaires");

type Line = Pick<TeamPartner, "id" | "name" | "kind" | "places" | "memberCount" | "waiting" | "attested" | "keptName"> & { closed: boolean };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const partners = await listTeamPartners(actor);
  return {
    partners: partners.map(({ id, name, kind, places, memberCount, waiting, attested, keptName, closedAt }): Line => (
      { id, name, kind, places, memberCount, waiting, attested, keptName, closed: closedAt !== null }
    )),
  };
}

const columns: Column<Line>[] = [
  { label: "Partenaire", cell: ({ id, name, closed, keptName }) => <><TextLink to={`/equipe/partenaires/${id}`}>{name}</TextLink> {closed && <ClosedTag keptName={keptName} />}</> },
  { label: "Nature", cell: ({ kind }) => kindName(kind) },
  { label: "Où", cell: ({ places }) => (places.length > 2 ? `${places.slice(0, 2).join(", ")}…` : places.join(", ") || "À préciser") },
  { label: "Personnes", cell: ({ memberCount }) => memberCount, right: true },
  { label: "À\u00a0attester", cell: ({ waiting }) => waiting, right: true },
  { label: "Attestés", cell: ({ attested }) => attested, right: true },
];

export default function TeamPartners() {
  const { partners } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les partenaires" }]} />
        <Row between>
          <PageHeading title="Les partenaires" size="md" lead="Qui prescrit, soutient et suit les projets, et où." />
          <ButtonLink to="/equipe/partenaires/nouveau" icon="plus">Inscrire un partenaire</ButtonLink>
        </Row>
        <Table
          caption="Les partenaires" captionHidden columns={columns} rows={partners} rowKey={({ id }) => id}
          empty={<EmptyState title="Aucun partenaire pour l’instant"><p>Inscrivez le premier : les porteurs pourront lui demander une attestation.</p></EmptyState>}
        />
      </Stack>
    </Section>
  );
}
