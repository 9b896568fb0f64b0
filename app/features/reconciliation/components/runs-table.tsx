import { Cents } from "~/features/settlement/components/cents";
import { formatDateTime } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";

type Run = {
  id: string;
  startedAt: string | Date;
  finishedAt: string | Date | null;
  platformStripeCents: number | null;
  platformLedgerCents: number | null;
  holdersStripeCents: number | null;
  holdersLedgerCents: number | null;
  publicCents: number | null;
  publicLedgerCents: number | null;
  opened: number | null;
  stillOpen: number | null;
  askedByName: string | null;
};

const gap = (one: number | null, other: number | null) => (one ?? 0) - (other ?? 0);
const Gap = ({ cents }: { cents: number }) => (cents === 0 ? <Cents cents={0} /> : <b><Cents cents={cents} /></b>);

function Result({ run }: { run: Run }) {
  if (run.finishedAt === null) return <Tag tone="info">En cours</Tag>;
  if (run.stillOpen === 0) return <Tag tone="success">Tout s’accorde</Tag>;
  return <Tag tone="danger">{run.stillOpen === 1 ? "1 écart à expliquer" : `${run.stillOpen} écarts à expliquer`}</Tag>;
}

/** Each comparison: who asked, and what one side said more than the other, on the three books. */
export function RunsTable({ runs }: { runs: readonly Run[] }) {
  return (
    <Table
      caption="Les derniers rapprochements"
      captionHidden
      rows={runs}
      rowKey={(run) => run.id}
      empty={<p className="muted">Le premier rapprochement aura lieu cette nuit, à 3&nbsp;heures.</p>}
      columns={[
        { label: "Quand", cell: (run) => <>{formatDateTime(run.startedAt)}{run.askedByName && <span className="muted sm"> à la demande de {run.askedByName}</span>}</> },
        { label: "Résultat", cell: (run) => <Result run={run} /> },
        { label: "Chez Stripe", right: true, cell: (run) => <Cents cents={(run.platformStripeCents ?? 0) + (run.holdersStripeCents ?? 0)} /> },
        { label: "Différence avec le journal", right: true, cell: (run) => <Gap cents={gap(run.platformStripeCents, run.platformLedgerCents) + gap(run.holdersStripeCents, run.holdersLedgerCents)} /> },
        { label: "Différence des compteurs publics", right: true, cell: (run) => <Gap cents={gap(run.publicCents, run.publicLedgerCents)} /> },
      ]}
    />
  );
}
