import { Table } from "~/ui/table";
import { statementLineName } from "../statement-words.fr";
import { Cents } from "./cents";

type Amounts = { giftCents: number; feeCents: number; labelFeeCents: number; amountCents: number };
type Line = Amounts & { chargedAt: string | null; gifts: number };
type Totals = { gifts: number; grossCents: number; feeCents: number; labelFeeCents: number; netCents: number };

/** Gift by gift, to the cent; donors are not named. */
export function StatementTable({ lines, totals }: { lines: readonly Line[]; totals: Totals }) {
  const numbered = lines.map((line, index) => ({ ...line, number: index + 1 }));
  const all: { label: string; key: keyof Amounts; total: number }[] = [
    { label: "Don", key: "giftCents", total: totals.grossCents },
    { label: "Frais de paiement", key: "feeCents", total: totals.feeCents },
    { label: "Commission du label", key: "labelFeeCents", total: totals.labelFeeCents },
    { label: "Pour vous", key: "amountCents", total: totals.netCents },
  ];
  // The label takes nothing by default: a column of zeros would only raise the question.
  const columns = all.filter(({ key, total }) => key !== "labelFeeCents" || total > 0);
  return (
    <Table
      caption="Don par don"
      captionHidden
      rows={numbered}
      rowKey={(line) => line.number}
      columns={[
        { label: "Don n°", cell: (line) => statementLineName(line, line.number - 1) },
        ...columns.map(({ label, key }) => ({ label, right: true, cell: (line: Line) => <Cents cents={line[key]} /> })),
      ]}
      footer={
        <tr>
          <th scope="row">Total</th>
          {columns.map(({ label, key, total }) => (
            <td key={key} data-l={label} className="r">
              <Cents cents={total} />
            </td>
          ))}
        </tr>
      }
    />
  );
}
