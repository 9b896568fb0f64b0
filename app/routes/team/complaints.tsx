import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { ComplaintState } from "~/features/complaints/components/complaint-state";
import { YearlyComplaints } from "~/features/complaints/components/yearly-complaints";
import { shownChoices, type Shown } from "~/features/complaints/complaint";
import { listComplaints, yearlyComplaints, type ComplaintRow } from "~/features/complaints/complaints.server";
import { shownWords, subjectWords } from "~/features/complaints/complaints.fr";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { formatShortDate } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Réclamations");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  const asked = new URL(request.url).searchParams.get("etat");
  const shown: Shown = shownChoices.find((one) => one === asked) ?? "open";
  return { shown, rows: await listComplaints(actor, shown), years: await yearlyComplaints(actor) };
}

const Rows = ({ rows }: { rows: SerializeFrom<ComplaintRow>[] }) => (
  <Table
    caption="Réclamations"
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      { label: "Réclamation", cell: (row) => <><TextLink to={`/equipe/reclamations/${row.id}`}>{row.reference}</TextLink><br /><span className="muted sm">{subjectWords[row.subject]}</span></> },
      { label: "Qui", cell: ({ name }) => name ?? "Effacé" },
      { label: "État", cell: (row) => <ComplaintState status={row.status} late={row.late} /> },
      { label: "Suivie par", cell: ({ ownerName }) => ownerName ?? "Personne" },
      { label: "Réponse pour le", right: true, cell: ({ answerBy }) => <span className="nw">{formatShortDate(answerBy)}</span> },
    ]}
    empty={<EmptyState title="Aucune réclamation ici"><p>Celles du site arrivent seules. Notez aussi celles qui viennent par courrier ou par téléphone&nbsp;: le registre doit être entier.</p></EmptyState>}
  />
);

export default function TeamComplaints() {
  const { shown, rows, years } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Réclamations" }]} />
        <PageHeading title="Le registre des réclamations" size="md" lead="Un accusé de réception en dix jours ouvrables, une réponse en deux mois. Ce qui presse est en haut.">
          <Row>
            <ButtonLink to="/equipe/reclamations/nouvelle" icon="plus">Noter une réclamation</ButtonLink>
            <CsvLink to="/equipe/reclamations.csv" />
          </Row>
        </PageHeading>
        <Chips label="Réclamations montrées" items={shownChoices.map((one) => ({ to: `?etat=${one}`, label: shownWords[one], current: one === shown }))} />
        <Rows rows={rows} />
        <YearlyComplaints years={years} />
      </Stack>
    </Section>
  );
}
