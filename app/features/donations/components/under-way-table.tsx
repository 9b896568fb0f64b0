import { formatDateTime, formatShortDate } from "~/lib/dates";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import type { DebitUnderWay } from "../under-way.server";

/** Direct debits that banks have not answered yet, the nearest answer first. */
export function UnderWayTable({ debits }: { debits: readonly DebitUnderWay[] }) {
  return (
    <Table
      caption="Prélèvements en cours"
      captionHidden
      rows={debits}
      rowKey={({ id }) => id}
      empty={<p className="muted">Aucun prélèvement n’attend la réponse d’une banque.</p>}
      columns={[
        { label: "Demandé le", cell: ({ orderedAt }) => formatDateTime(orderedAt) },
        { label: "Réponse au plus tard le", cell: ({ settlesBy }) => formatShortDate(settlesBy) },
        { label: "Don", right: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
      ]}
    />
  );
}
