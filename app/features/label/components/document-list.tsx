import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { Icon } from "~/ui/icon";
import { LinedList } from "~/ui/lined-list";
import { Tag } from "~/ui/tag";
import { documentKindNames } from "../document";
import type { EarlierDocument, ShownDocument } from "../shown-document";

const size = new Intl.NumberFormat("fr-FR", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const weight = (bytes: number) => size.format(Math.max(1, Math.round(bytes / 1024))).replace("kB", "ko").replace(/\u202f/g, "\u00a0");

const detailsOf = ({ kind, fileName, sizeBytes, addedAt, expiresOn }: ShownDocument) =>
  [kind !== "other" && documentKindNames[kind], fileName, weight(sizeBytes), addedAt && `ajouté le ${formatShortDate(addedAt)}`, expiresOn && `valable jusqu’au ${formatShortDate(expiresOn)}`].filter(Boolean).join(", ");

function Download({ id, title }: { id: string; title: string }) {
  return (
    <a className="icon-link" href={`/documents/${id}`}>
      <Icon name="download" />
      <span>{title}</span>
    </a>
  );
}

/** Those it took the place of, kept as they were. */
function Earlier({ documents, title }: { documents: EarlierDocument[]; title: string }) {
  if (documents.length === 0) return null;
  return (
    <details>
      <summary className="sm">{documents.length === 1 ? "Le document d’avant" : `Les ${documents.length} documents d’avant`}<span className="sr">, {title}</span></summary>
      <ul className="sm">
        {documents.map(({ id, title: called, fileName, sizeBytes, addedAt, replacedAt }) => (
          <li key={id}>
            <Download id={id} title={called} />{" "}
            <span className="muted">{fileName}, {weight(sizeBytes)}, ajouté le {formatShortDate(addedAt)}, remplacé le {formatShortDate(replacedAt)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Said in a word, where a newer one is wanted. */
export function ValidityTag({ validity }: Pick<ShownDocument, "validity">) {
  if (validity === "expired") return <Tag tone="danger">Périmé</Tag>;
  return validity === "expiring" ? <Tag tone="warning">Bientôt périmé</Tag> : null;
}

type DocumentListProps = {
  documents: ShownDocument[];
  /** Said when there is none; nothing is drawn without it. */
  empty?: string;
  /** What may be done with each one. */
  action?: (document: ShownDocument) => ReactNode;
};

export function DocumentList({ documents, empty, action }: DocumentListProps) {
  if (documents.length === 0) return empty ? <p className="muted">{empty}</p> : null;
  return (
    <LinedList>
      {documents.map((document) => (
        <li key={document.id} className="row between">
          <div>
            <Download {...document} /> <ValidityTag {...document} />
            <p className="muted sm">{detailsOf(document)}</p>
            <Earlier documents={document.earlier ?? []} title={document.title} />
          </div>
          {action?.(document)}
        </li>
      ))}
    </LinedList>
  );
}
