import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import type { FundingLine } from "../application-content";

type FundingTableProps = { funding: FundingLine[]; goalCents: number };
type Line = { label: string; amountCents: number };

const total = (lines: Line[]) => lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

function Side({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <Table
      caption={title}
      columns={[
        { label: "Ligne", cell: ({ label }: Line) => label },
        { label: "Montant", cell: ({ amountCents }: Line) => <Money cents={amountCents} />, right: true },
      ]}
      rows={lines}
      rowKey={({ label, amountCents }) => `${label} ${amountCents}`}
      footer={
        <tr>
          <th scope="row">Total</th>
          <td className="r" data-l="Montant">
            <div>
              <Money cents={total(lines)} />
            </div>
          </td>
        </tr>
      }
    />
  );
}

/** The plan as submitted: uses, then resources, the crowd's share among them. */
export function FundingTable({ funding, goalCents }: FundingTableProps) {
  const resources = funding.filter(({ side }) => side === "resource");
  return (
    <div className="cols even">
      <Side title="Dépenses" lines={funding.filter(({ side }) => side === "use")} />
      <Side title="Ressources" lines={[...resources, { label: "Campagne Propulsons!", amountCents: goalCents }]} />
    </div>
  );
}
