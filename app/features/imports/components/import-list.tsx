import { formatDateTime } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { kindWords, statusWords } from "../import.fr";
import type { ImportSummary } from "../imports.server";

type Summary = Pick<ImportSummary, "id" | "kind" | "status" | "fileName" | "author" | "createdCount" | "refusedCount"> & { createdAt: Date | string };

const columns = [
  { label: "Fichier", cell: ({ id, fileName }: Summary) => <TextLink to={`/equipe/import/${id}`}>{fileName}</TextLink> },
  { label: "Contenu", cell: ({ kind }: Summary) => kindWords[kind].label },
  { label: "État", cell: ({ status }: Summary) => <Tag tone={statusWords[status].tone}>{statusWords[status].label}</Tag> },
  { label: "Le", cell: ({ createdAt }: Summary) => formatDateTime(createdAt) },
  { label: "Par", cell: ({ author }: Summary) => author ?? "L’installation" },
  { label: "Lignes créées", right: true, cell: ({ createdCount }: Summary) => formatCount(createdCount) },
];

export const ImportList = ({ imports }: { imports: readonly Summary[] }) => (
  <Table caption="Imports" columns={columns} rows={imports} rowKey={({ id }) => id} empty={<EmptyState title="Aucun import" picto="numerique"><p>Le premier fichier que vous enverrez paraîtra ici.</p></EmptyState>} />
);
