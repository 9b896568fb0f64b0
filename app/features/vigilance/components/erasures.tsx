import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";

type Erasure = { day: string; identities: number; notes: number; alerts: number; cardTries: number; clients: number };

/** The nightly round's report: how much went, never whom. */
export const Erasures = ({ rows }: { rows: readonly Erasure[] }) => (
  <Table
    caption="Effacements des derniers jours"
    captionHidden
    rows={rows}
    rowKey={({ day }) => day}
    empty={<p className="muted">La première ronde a lieu cette nuit.</p>}
    columns={[
      { label: "Jour", cell: ({ day }) => formatShortDate(`${day}T12:00:00Z`) },
      { label: "Identités", right: true, cell: ({ identities }) => identities },
      { label: "Notes", right: true, cell: ({ notes }) => notes },
      { label: "Alertes", right: true, cell: ({ alerts }) => alerts },
      { label: "Marques de cartes", right: true, cell: ({ cardTries, clients }) => cardTries + clients },
    ]}
  />
);
