import { formatDate, formatDateTime } from "~/lib/dates";
import { Money } from "~/ui/money";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { DisputeStatus } from "#db/schema";
import { disputeWords, meansWords, reasonText } from "../dispute.fr";

type Line = {
  id: string;
  status: DisputeStatus;
  means: "card" | "debit";
  reason: string;
  amountCents: number;
  dueBy: string | Date | null;
  openedAt: string | Date;
  projectName: string;
  toAnswer: boolean;
  missed: boolean;
  answered: boolean;
};

function State({ line }: { line: Line }) {
  if (line.answered && line.status.endsWith("needs_response")) return <Tag tone="info">Réponse en route</Tag>;
  const { label, tone } = disputeWords[line.status];
  return <Tag tone={tone}>{label}</Tag>;
}

function Deadline({ line: { toAnswer, missed, dueBy } }: { line: Line }) {
  if (missed) return <Tag tone="danger">Délai dépassé</Tag>;
  return <>{toAnswer && dueBy ? formatDateTime(dueBy) : "–"}</>;
}

/** What a bank contests, the most pressing first. */
export function DisputesTable({ lines, empty }: { lines: readonly Line[]; empty: string }) {
  return (
    <Table
      caption="Litiges"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p className="muted">{empty}</p>}
      columns={[
        { label: "Projet", cell: (line) => <TextLink to={`/equipe/argent/litiges/${line.id}`}>{line.projectName}</TextLink> },
        { label: "Pourquoi", cell: (line) => reasonText(line.reason) },
        { label: "Moyen", cell: (line) => meansWords[line.means] },
        { label: "Ouvert le", cell: (line) => formatDate(line.openedAt) },
        { label: "Répondre avant", cell: (line) => <Deadline line={line} /> },
        { label: "État", cell: (line) => <State line={line} /> },
        { label: "Montant", right: true, cell: (line) => <Money cents={line.amountCents} /> },
      ]}
    />
  );
}
