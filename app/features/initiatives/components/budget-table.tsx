import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import type { BudgetLine } from "../budget";

const total = (lines: readonly BudgetLine[]) => lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

function Side({ title, lines }: { title: string; lines: readonly BudgetLine[] }) {
  return (
    <Table
      caption={title}
      columns={[
        { label: "Ligne", cell: ({ label }: BudgetLine) => label },
        { label: "Montant", cell: ({ amountCents }: BudgetLine) => <Money cents={amountCents} />, right: true },
      ]}
      rows={lines}
      rowKey={({ label, amountCents }) => `${label} ${amountCents}`}
      footer={
        <tr>
          <th scope="row">Total</th>
          <td className="r" data-l="Montant"><div><Money cents={total(lines)} /></div></td>
        </tr>
      }
    />
  );
}

type BudgetTableProps = { budget: { uses: BudgetLine[]; resources: BudgetLine[]; requestCents: number | null } };

/** What it costs, then who pays; the citizen budget's share comes first among those. */
export function BudgetTable({ budget: { uses, resources, requestCents } }: BudgetTableProps) {
  return (
    <div className="cols even">
      <Side title="Dépenses" lines={uses} />
      <Side title="Ressources" lines={[...(requestCents ? [{ label: "Budget citoyen (demandé)", amountCents: requestCents }] : []), ...resources]} />
    </div>
  );
}
