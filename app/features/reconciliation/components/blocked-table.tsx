import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { failureText, subjectWords } from "~/features/settlement/settlement.fr";
import { Cents } from "~/features/settlement/components/cents";

export type BlockedLine = {
  subject: "refund" | "transfer" | "payout" | "reversal";
  id: string;
  campaignId: string;
  projectName: string;
  amountCents: number;
  failure: string | null;
  refused: boolean;
};

function AskAgain({ line }: { line: BlockedLine }) {
  if (!line.refused) return <Tag tone="warning">En attente</Tag>;
  return (
    <Form method="post" action="/equipe/argent/relances">
      <input type="hidden" name="subject" value={line.subject} />
      <input type="hidden" name="id" value={line.id} />
      <Button variant="ghost" small>
        Relancer<span className="sr"> {subjectWords[line.subject].toLowerCase()} pour {line.projectName}</span>
      </Button>
    </Form>
  );
}

export function BlockedTable({ lines }: { lines: readonly BlockedLine[] }) {
  return (
    <Table
      caption="Opérations qui attendent quelqu’un"
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      empty={<p className="muted">Rien n’attend : tout l’argent suit son chemin.</p>}
      columns={[
        { label: "Projet", cell: (line) => <TextLink to={`/equipe/argent/campagnes/${line.campaignId}`}>{line.projectName}</TextLink> },
        { label: "Opération", cell: (line) => subjectWords[line.subject] },
        { label: "Montant", right: true, cell: (line) => <Cents cents={line.amountCents} /> },
        { label: "Pourquoi", cell: (line) => failureText(line.failure) ?? "Raison non précisée" },
        { label: "À faire", cell: (line) => <AskAgain line={line} /> },
      ]}
    />
  );
}
