import { formatDateTime } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Facts } from "~/ui/facts";
import { delimiterWords, encodingWords, kindWords, statusWords } from "../import.fr";
import type { ImportSummary } from "../imports.server";

type Instant = Date | string;
type Summary = Omit<ImportSummary, "createdAt" | "importedAt" | "undoneAt"> & { createdAt: Instant; importedAt: Instant | null; undoneAt: Instant | null };

/** Who brought which file, when, and what became of its lines. */
export function ImportFacts({ summary }: { summary: Summary }) {
  const { kind, status, author, createdAt, importedAt, undoneAt, encoding, delimiter, fileSha256 } = summary;
  const items = [
    { term: "Contenu", detail: kindWords[kind].label },
    { term: "État", detail: statusWords[status].label },
    { term: "Envoyé", detail: `le ${formatDateTime(createdAt)}, par ${author ?? "l’installation"}` },
    ...(importedAt ? [{ term: "Importé", detail: `le ${formatDateTime(importedAt)}` }] : []),
    ...(undoneAt ? [{ term: "Annulé", detail: `le ${formatDateTime(undoneAt)}` }] : []),
    ...(importedAt ? [{ term: "Lignes", detail: `${formatCount(summary.createdCount)} créées, ${formatCount(summary.changedCount)} modifiées, ${formatCount(summary.unchangedCount)} déjà là, ${formatCount(summary.refusedCount)} refusées` }] : []),
    { term: "Écriture", detail: `${encodingWords[encoding] ?? encoding}, séparateur ${delimiterWords[delimiter] ?? delimiter}` },
    { term: "Empreinte du fichier", detail: <code>{fileSha256}</code> },
  ];
  return <Facts items={items} />;
}
