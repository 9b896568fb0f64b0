import type { ReactNode } from "react";
import { Icon } from "~/ui/icon";
import { LinedList } from "~/ui/lined-list";
import type { FileContent } from "../file";

type Document = FileContent["documents"][number];
const size = new Intl.NumberFormat("fr-FR", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const weight = (bytes: number) => size.format(Math.max(1, Math.round(bytes / 1024))).replace("kB", "ko").replace(/\u202f/g, "\u00a0");

type InitiativeDocumentListProps = { documents: Document[]; empty?: string; action?: (document: Document) => ReactNode };

export function InitiativeDocumentList({ documents, empty, action }: InitiativeDocumentListProps) {
  if (documents.length === 0) return empty ? <p className="muted">{empty}</p> : null;
  return (
    <LinedList>
      {documents.map((document) => (
        <li key={document.id} className="row between">
          <div>
            <a className="icon-link" href={`/documents/initiatives/${document.id}`}><Icon name="download" /><span>{document.title}</span></a>
            <p className="muted sm">{document.fileName}, {weight(document.sizeBytes)}</p>
          </div>
          {action?.(document)}
        </li>
      ))}
    </LinedList>
  );
}
