import { Form } from "@remix-run/react";
import { accountChangeWords, type AccountChangeKind } from "~/features/projects/account-change";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Table } from "~/ui/table";

export type WaitingChange = { id: string; kind: AccountChangeKind; reason: string | null; askedAt: string | Date; holdsUntil: string | Date; organisationName: string; askedByName: string | null };

const said = ({ askedByName, reason }: WaitingChange) => [askedByName ?? "Vu chez Stripe", reason].filter(Boolean).join("\u00a0: ");

/** Each with its one gesture: call the organisation on a number known before, then confirm. */
export function ChangesTable({ changes }: { changes: readonly WaitingChange[] }) {
  return (
    <Table
      caption="Changements de compte à vérifier"
      captionHidden
      rows={changes}
      rowKey={(change) => change.id}
      empty={<p className="muted">Aucun changement à vérifier.</p>}
      columns={[
        { label: "Structure", cell: (change) => change.organisationName },
        { label: "Changement", cell: (change) => accountChangeWords[change.kind].replace(/^un /, "").replace(/^./, (first) => first.toUpperCase()) },
        { label: "Par qui, pourquoi", cell: said },
        { label: "Versements retenus jusqu’au", cell: (change) => formatDateTime(change.holdsUntil) },
        {
          label: "À faire",
          cell: (change) => (
            <Form method="post">
              <input type="hidden" name="changeId" value={change.id} />
              <Button variant="ghost" small>Confirmer<span className="sr"> le changement de {change.organisationName}</span></Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
