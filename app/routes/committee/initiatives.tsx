import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { SeatChooser } from "~/features/committee/components/seat-chooser";
import { listOwnSeats } from "~/features/committee/seats.server";
import { pageTitle } from "~/features/content/content";
import { listForCommittee, nextAwaited, type CommitteeLine } from "~/features/initiatives/committee-initiatives.server";
import { InitiativeTag } from "~/features/initiatives/components/initiative-tag";
import { communeName } from "~/features/territory/communes.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { Money } from "~/ui/money";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Initiatives à lire");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const [lines, seats] = [await listForCommittee(actor), await listOwnSeats(actor)];
  const open = lines.filter(({ status }) => status === "checked");
  const sits = actor.seatIds.length > 0;
  return { lines: lines.map((line) => ({ ...line, communeName: line.communeCode ? communeName(line.communeCode) : "" })), seats, sits, open: open.length, done: open.filter(({ mine }) => mine !== "awaited").length, next: sits ? nextAwaited(lines, "") : null };
}

type Line = CommitteeLine & { communeName: string };

const mineWords = { given: ["success", "Votre avis est donné"], recused: ["draft", "Récusé"], awaited: ["live", "Votre avis est attendu"] } as const;

function Mine({ status, mine, sits }: Pick<Line, "status" | "mine"> & { sits: boolean }) {
  if (status !== "checked" || !sits) return <InitiativeTag status={status} />;
  const [tone, words] = mineWords[mine];
  return <Tag tone={tone}>{words}</Tag>;
}

const columns = (sits: boolean): Column<Line>[] => [
  { label: "Initiative", cell: ({ id, title }) => <TextLink to={`/comite/initiatives/${id}`}>{title}</TextLink> },
  { label: "Portée par", cell: ({ organisationName }) => organisationName },
  { label: "Commune", cell: ({ communeName: name }) => name },
  { label: "Catégorie", cell: ({ categoryName }) => categoryName ?? "" },
  { label: "Demande", cell: ({ requestCents }) => (requestCents ? <Money cents={requestCents} /> : ""), right: true },
  { label: "Avis", cell: ({ spoken }) => spoken, right: true },
  { label: "Où elle en est", cell: ({ status, mine }) => <Mine status={status} mine={mine} sits={sits} /> },
];

const progress = (done: number, open: number) => (done === open ? "Votre siège s’est prononcé sur toutes." : `Votre siège s’est prononcé sur ${done} ${done > 1 ? "initiatives" : "initiative"} sur ${open}.`);

export default function CommitteeInitiatives() {
  const { lines, seats, sits, open, done, next } = useLoaderData<typeof loader>();
  const editions = [...new Set(lines.map(({ editionName }) => editionName))];
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le comité", to: "/comite" }, { label: "Budget citoyen" }]} />
        <PageHeading title="Les initiatives du budget citoyen" size="md" lead="Chaque siège lit le dossier, répond à la grille de l’édition, puis vote. Les avis des autres se découvrent une fois le vôtre donné." />
        <SeatChooser seats={seats} />
        {sits && open > 0 && (
          <Row between>
            <p><b>{progress(done, open)}</b></p>
            {next && <ButtonLink to={`/comite/initiatives/${next}`} icon="right">Lire la suivante</ButtonLink>}
          </Row>
        )}
        {lines.length === 0 && <EmptyState title="Aucune initiative devant le comité" picto="lien-social"><p>Elles arrivent ici quand l’équipe a vérifié leur dossier.</p></EmptyState>}
        {editions.map((name) => (
          <Panel key={name} title={name}>
            <Table caption={`Initiatives, ${name}`} captionHidden columns={columns(sits)} rows={lines.filter(({ editionName }) => editionName === name)} rowKey={({ id }) => id} />
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
