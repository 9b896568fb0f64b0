import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { DebtLine } from "../debts.server";

function State({ line }: { line: DebtLine }) {
  if (line.waiting > 0) return <Tag tone="warning">Remboursement à confirmer</Tag>;
  return line.owedCents > 0 ? <Tag tone="danger">À rendre</Tag> : <Tag tone="success">Soldée</Tag>;
}

/** Who owes what to the label's reserve. */
export function DebtsTable({ lines }: { lines: readonly DebtLine[] }) {
  return (
    <Table
      caption="Dettes des porteurs"
      captionHidden
      rows={lines}
      rowKey={({ campaignId }) => campaignId}
      empty={<p className="muted">Aucun porteur ne doit rien au label.</p>}
      columns={[
        { label: "Projet", cell: (line) => <TextLink to={`/equipe/argent/dettes/${line.campaignId}`}>{line.projectName}</TextLink> },
        { label: "Structure", cell: (line) => line.organisationName },
        { label: "État", cell: (line) => <State line={line} /> },
        { label: "Reste dû", right: true, cell: (line) => <Money cents={line.owedCents} /> },
      ]}
    />
  );
}
