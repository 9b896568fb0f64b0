import { plural } from "~/features/campaigns/campaign-words.fr";
import { Cents } from "~/features/settlement/components/cents";
import { formatDateTime } from "~/lib/dates";
import { Table } from "~/ui/table";
import { booksOf, gapOf, type BookKey, type ComparedRun } from "../run";

type Run = ComparedRun & { finishedAt: string | Date | null; underWay: number | null; transactionsRead: number | null };

const labels: Record<BookKey, string> = { platform: "Compte Stripe du label", holders: "Comptes Stripe des porteurs", public: "Compteurs publics des campagnes" };

/** The figures of one comparison, side by side. */
export function RunFigures({ run }: { run: Run }) {
  const underWay = run.underWay ?? 0;
  return (
    <div className="stack">
      <Table
        caption="Les deux côtés"
        captionHidden
        rows={booksOf(run)}
        rowKey={({ key }) => key}
        columns={[
          { label: "Livre", cell: ({ key }) => labels[key] },
          { label: "Stripe, ou le public", right: true, cell: ({ other }) => <Cents cents={other} /> },
          { label: "Notre journal", right: true, cell: ({ ledger }) => <Cents cents={ledger} /> },
          { label: "En route", right: true, cell: ({ underWay: cents }) => (cents === 0 ? "–" : <Cents cents={cents} />) },
          { label: "Écart", right: true, cell: (book) => <b><Cents cents={gapOf(book)} /></b> },
        ]}
      />
      <p className="muted">
        {run.finishedAt && <>Comparé {formatDateTime(run.finishedAt)}, </>}
        {plural(run.transactionsRead ?? 0, "ligne de Stripe relue", "lignes de Stripe relues")}.
        {underWay > 0 && <> {underWay === 1 ? "Une opération est" : `${underWay} opérations sont`} en route entre Stripe et nous, ce qui n’est pas un écart.</>}
      </p>
    </div>
  );
}
