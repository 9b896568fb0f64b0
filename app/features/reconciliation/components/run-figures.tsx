import { Cents } from "~/features/settlement/components/cents";
import { formatDateTime } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Table } from "~/ui/table";

type Run = {
  finishedAt: string | Date | null;
  platformStripeCents: number | null;
  platformLedgerCents: number | null;
  holdersStripeCents: number | null;
  holdersLedgerCents: number | null;
  publicCents: number | null;
  publicLedgerCents: number | null;
  underWay: number | null;
  transactionsRead: number | null;
};

/** The figures of one comparison, side by side. */
export function RunFigures({ run }: { run: Run }) {
  const lines = [
    { label: "Compte Stripe du label", other: run.platformStripeCents ?? 0, ledger: run.platformLedgerCents ?? 0 },
    { label: "Comptes Stripe des porteurs", other: run.holdersStripeCents ?? 0, ledger: run.holdersLedgerCents ?? 0 },
    { label: "Compteurs publics des campagnes", other: run.publicCents ?? 0, ledger: run.publicLedgerCents ?? 0 },
  ];
  const underWay = run.underWay ?? 0;
  return (
    <div className="stack">
      <Table
        caption="Les deux côtés"
        captionHidden
        rows={lines}
        rowKey={({ label }) => label}
        columns={[
          { label: "Livre", cell: ({ label }) => label },
          { label: "Stripe, ou le public", right: true, cell: ({ other }) => <Cents cents={other} /> },
          { label: "Notre journal", right: true, cell: ({ ledger }) => <Cents cents={ledger} /> },
          { label: "Différence", right: true, cell: ({ other, ledger }) => <b><Cents cents={other - ledger} /></b> },
        ]}
      />
      <p className="muted">
        {run.finishedAt && <>Comparé {formatDateTime(run.finishedAt)}, </>}
        {formatCount(run.transactionsRead ?? 0)} lignes de Stripe relues.
        {underWay > 0 && <> {underWay === 1 ? "Une opération est" : `${underWay} opérations sont`} en route entre Stripe et nous&nbsp;: la différence se referme d’elle-même.</>}
      </p>
    </div>
  );
}
