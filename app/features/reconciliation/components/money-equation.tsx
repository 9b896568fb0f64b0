import { Callout } from "~/ui/callout";
import { Table } from "~/ui/table";
import { Cents } from "~/features/settlement/components/cents";
import type { CampaignLine } from "./campaigns-table";

/** Gifts = transfers + fees + refunds + held: said, and checked under the reader's eyes. */
export function MoneyEquation({ totals }: { totals: CampaignLine }) {
  const parts = [
    { label: "Virés sur le compte du porteur", cents: totals.transferred },
    { label: "Frais à la charge du porteur", cents: totals.fees },
    { label: "Remboursés aux donateurs", cents: totals.refunded },
    { label: "Encore gardés", cents: totals.held },
  ];
  const agrees = parts.reduce((sum, { cents }) => sum + cents, 0) === totals.gifts;
  return (
    <>
      <Table
        caption="Où sont les dons"
        captionHidden
        rows={parts}
        rowKey={(part) => part.label}
        columns={[{ label: "Part", cell: (part) => part.label }, { label: "Montant", right: true, cell: (part) => <Cents cents={part.cents} /> }]}
        footer={
          <tr>
            <th scope="row">Dons reçus</th>
            <td data-l="Montant" className="r"><Cents cents={totals.gifts} /></td>
          </tr>
        }
      />
      {agrees ? (
        <Callout tone="success">Le compte est bon, au centime.</Callout>
      ) : (
        <Callout tone="danger" title="Le compte n’y est pas">Les parts ne font pas le total des dons. Ne lancez rien et prévenez l’équipe technique.</Callout>
      )}
    </>
  );
}
