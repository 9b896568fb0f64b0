import { formatDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { Table } from "~/ui/table";
import { causeText } from "../debt.fr";
import type { DebtCause } from "../debts.server";

type CausesTableProps = { causes: readonly DebtCause[]; owedCents: number };

const exact = (cents: number) => <span className="nw num">{formatEurosExact(cents)}</span>;

/** Why something is owed, what was paid back, what is left. */
export function CausesTable({ causes, owedCents }: CausesTableProps) {
  return (
    <Table
      caption="D’où vient cette dette"
      captionHidden
      rows={causes}
      rowKey={({ groupId }) => groupId}
      columns={[
        { label: "Date", cell: ({ occurredAt }) => formatDate(occurredAt) },
        { label: "Pourquoi", cell: ({ kind }) => causeText(kind) },
        { label: "Montant", right: true, cell: ({ cents }) => exact(cents) },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={2}>Reste dû</th>
          <td data-l="Reste dû" className="r">{exact(owedCents)}</td>
        </tr>
      }
    />
  );
}
