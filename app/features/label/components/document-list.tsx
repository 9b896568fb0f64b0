import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { Icon } from "~/ui/icon";
import { LinedList } from "~/ui/lined-list";
import type { ContentDocument } from "../application-content";
import { documentKindNames } from "../document";

const size = new Intl.NumberFormat("fr-FR", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const weight = (bytes: number) => size.format(Math.max(1, Math.round(bytes / 1024))).replace("kB", "ko").replace(/\u202f/g, "\u00a0");

const detailsOf = ({ kind, fileName, sizeBytes, addedAt, expiresOn }: ContentDocument) =>
  [kind !== "other" && documentKindNames[kind], fileName, weight(sizeBytes), addedAt && `ajouté le ${formatShortDate(addedAt)}`, expiresOn && `valable jusqu’au ${formatShortDate(expiresOn)}`].filter(Boolean).join(", ");

type DocumentListProps = {
  documents: ContentDocument[];
  empty: string;
  /** What may be done with each one. */
  action?: (document: ContentDocument) => ReactNode;
};

export function DocumentList({ documents, empty, action }: DocumentListProps) {
  if (documents.length === 0) return <p className="muted">{empty}</p>;
  return (
    <LinedList>
      {documents.map((document) => (
        <li key={document.id} className="row between">
          <span>
            <a className="icon-link" href={`/documents/${document.id}`}>
              <Icon name="download" />
              <span>{document.title}</span>
            </a>{" "}
            <span className="muted sm">
              {detailsOf(document)}
            </span>
          </span>
          {action?.(document)}
        </li>
      ))}
    </LinedList>
  );
}
