import { formatDateTime } from "~/lib/dates";
import { Heading } from "~/ui/heading";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { Cents } from "./cents";
import { accountLabel } from "../settlement.fr";

type Group = { id: number; description: string; occurredAt: string; projectName: string | null; lines: { account: string; cents: number }[] };

/** Double entry as it is written: what comes in is positive, whose it is negative, and each event sums to zero. */
export function LedgerGroups({ groups, withProject = true }: { groups: readonly Group[]; withProject?: boolean }) {
  if (groups.length === 0) return <p className="muted">Aucune écriture pour l’instant.</p>;
  return (
    <Stack gap="lg">
      {groups.map((group) => (
        <Stack key={group.id} gap="sm">
          <Heading level={3} size="sm">
            {group.description}
            {withProject && group.projectName && ` – ${group.projectName}`}
          </Heading>
          <p className="muted">
            Écriture n°&nbsp;{group.id}, {formatDateTime(group.occurredAt)}
          </p>
          <Table
            caption={`Lignes de l’écriture n° ${group.id}`}
            captionHidden
            rows={group.lines}
            rowKey={(line) => line.account}
            columns={[
              { label: "Compte", cell: (line) => accountLabel(line.account) },
              { label: "Entrée", right: true, cell: (line) => (line.cents > 0 ? <Cents cents={line.cents} /> : "–") },
              { label: "Sortie ou dette", right: true, cell: (line) => (line.cents < 0 ? <Cents cents={-line.cents} /> : "–") },
            ]}
          />
        </Stack>
      ))}
    </Stack>
  );
}
