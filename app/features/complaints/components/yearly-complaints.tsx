import { formatCount } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";

type Year = { year: number; received: number; open: number; upheld: number; answeredLate: number; days: number | null };

/** What the yearly report and the supervisor ask for. */
export function YearlyComplaints({ years }: { years: Year[] }) {
  if (years.length === 0) return null;
  return (
    <Panel title="Année par année">
      <Table
        caption="Réclamations par année"
        captionHidden
        rows={years}
        rowKey={({ year }) => year}
        columns={[
          { label: "Année", cell: ({ year }) => year },
          { label: "Reçues", right: true, cell: ({ received }) => formatCount(received) },
          { label: "À répondre", right: true, cell: ({ open }) => formatCount(open) },
          { label: "Fondées, même en partie", right: true, cell: ({ upheld }) => formatCount(upheld) },
          { label: "Répondues hors délai", right: true, cell: ({ answeredLate }) => formatCount(answeredLate) },
          { label: "Jours avant la réponse, en moyenne", right: true, cell: ({ days }) => (days === null ? "—" : formatCount(days)) },
        ]}
      />
    </Panel>
  );
}
