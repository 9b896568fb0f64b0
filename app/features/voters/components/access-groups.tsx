import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import type { AccessGroup } from "../access-codes.server";

type AccessGroupsProps = { editionId: string; groups: readonly AccessGroup[] };

/** How many cards of each group have served; which ones, and whose, nobody knows. */
export function AccessGroups({ editionId, groups }: AccessGroupsProps) {
  return (
    <Table
      caption="Les groupes"
      rows={groups}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Aucun carton pour le moment">Tirez-en pour une classe ou un comptoir : chaque carton vaut un vote.</EmptyState>}
      columns={[
        { label: "Groupe", cell: ({ name, createdAt }) => <>{name}<br /><span className="muted sm">tirés le {formatShortDate(createdAt)}</span></> },
        { label: "Tirés", right: true, cell: ({ drawn }) => drawn },
        { label: "Ont servi", right: true, cell: ({ spent }) => spent },
        { label: "Retirés", right: true, cell: ({ withdrawn }) => withdrawn },
        { label: "Encore bons", right: true, cell: ({ left }) => left },
        { label: "Geste", cell: (group) => (group.left > 0 ? <Withdrawal editionId={editionId} group={group} /> : "aucun") },
      ]}
    />
  );
}

function Withdrawal({ editionId, group }: { editionId: string; group: AccessGroup }) {
  return (
    <Form method="post" action={`/equipe/budget-citoyen/${editionId}/codes/${group.id}/retrait`}>
      <Button variant="ghost" small>Retirer ceux qui restent<span className="sr"> ({group.name})</span></Button>
    </Form>
  );
}
