import { Cents } from "~/features/settlement/components/cents";
import { formatDateTime, parisDay } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { booksOf, gapOf, sumOf, type ComparedRun } from "../run";

type Run = ComparedRun & { id: string; startedAt: string | Date; finishedAt: string | Date | null; stillOpen: number | null; askedByName: string | null };

const Gap = ({ cents }: { cents: number }) => (cents === 0 ? <Cents cents={0} /> : <b><Cents cents={cents} /></b>);

const OnTheWay = ({ cents }: { cents: number }) => (cents === 0 ? <>–</> : <Cents cents={cents} />);

function Result({ run }: { run: Run }) {
  if (run.finishedAt === null) return <Tag tone="info">En cours</Tag>;
  if (run.stillOpen === 0) return <Tag tone="success">Tout s’accorde</Tag>;
  return <Tag tone="danger">{run.stillOpen === 1 ? "1 écart à expliquer" : `${run.stillOpen} écarts à expliquer`}</Tag>;
}

const When = ({ run }: { run: Run }) => (
  <>
    <TextLink to={`/equipe/argent/rapprochement/nuits/${parisDay(new Date(run.startedAt))}`}>{formatDateTime(run.startedAt)}</TextLink>
    {run.askedByName && <span className="note">à la demande de {run.askedByName}</span>}
  </>
);

/** Each comparison: who asked, what moved between the two books, and what one of them said more than the other. */
export function RunsTable({ runs }: { runs: readonly Run[] }) {
  return (
    <Table
      caption="Les derniers rapprochements"
      captionHidden
      rows={runs}
      rowKey={(run) => run.id}
      empty={<p className="muted">Le premier rapprochement aura lieu cette nuit, à 3&nbsp;heures.</p>}
      columns={[
        { label: "Quand", cell: (run) => <When run={run} /> },
        { label: "Résultat", cell: (run) => <Result run={run} /> },
        { label: "Chez Stripe", right: true, cell: (run) => <Cents cents={sumOf(run, ({ other }) => other)} /> },
        { label: "En route", right: true, cell: (run) => <OnTheWay cents={sumOf(run, ({ underWay }) => underWay)} /> },
        { label: "Écart avec Stripe", right: true, cell: (run) => <Gap cents={sumOf(run, gapOf)} /> },
        { label: "Écart des compteurs publics", right: true, cell: (run) => <Gap cents={gapOf(booksOf(run)[2])} /> },
      ]}
    />
  );
}
