import { Cents } from "~/features/settlement/components/cents";
import { accountLabel } from "~/features/settlement/settlement.fr";
import { Table } from "~/ui/table";

/** The lines of a correcting group, as they will be written. */
export function CorrectionLines({ lines }: { lines: readonly { account: string; cents: number }[] }) {
  return (
    <Table
      caption="Lignes de l’écriture"
      captionHidden
      rows={lines}
      rowKey={({ account }) => account}
      columns={[{ label: "Compte", cell: ({ account }) => accountLabel(account) }, { label: "Montant", right: true, cell: ({ cents }) => <Cents cents={cents} /> }]}
      footer={<tr><th scope="row">Somme, toujours nulle</th><td data-l="Montant" className="r"><Cents cents={lines.reduce((sum, { cents }) => sum + cents, 0)} /></td></tr>}
    />
  );
}
