import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import { expiringOf, type ShownDocument } from "../shown-document";

const words = ({ title, validity, expiresOn }: ShownDocument) => `«\u00a0${title}\u00a0» ${validity === "expired" ? "n’était valable que jusqu’au" : "n’est valable que jusqu’au"} ${formatShortDate(expiresOn ?? "")}.`;

/** Documents that no longer hold, or soon will not. Nothing when all do. */
export function ExpiringDocuments({ documents, children }: { documents: ShownDocument[]; children?: ReactNode }) {
  const expiring = expiringOf(documents);
  if (expiring.length === 0) return null;
  return (
    <Callout tone="warning" title={expiring.length === 1 ? "Un document à renouveler" : `${expiring.length} documents à renouveler`}>
      {expiring.map((document) => <p key={document.id}>{words(document)}</p>)}
      {children}
    </Callout>
  );
}
