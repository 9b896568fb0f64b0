import { formatDate } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Table } from "~/ui/table";
import { SMALLEST_GROUP, type Turnout } from "../turnout";

/** Who voted, by day; never what. */
export function TurnoutTable({ turnout: { total, days, others } }: { turnout: Turnout }) {
  if (total === null) return <p>Le nombre de votants s’affiche le lendemain, à partir de {SMALLEST_GROUP} personnes.</p>;
  const rows = [...days.map(({ day, voters }) => ({ label: formatDate(`${day}T12:00:00Z`), voters })), ...(others > 0 ? [{ label: "Les autres jours, ensemble", voters: others }] : [])];
  return (
    <>
      <p><strong className="amount">{formatCount(total)}</strong> personnes ont voté, en ligne ou sur papier, jusqu’à hier soir. Les résultats ne sont connus de personne : l’urne est fermée à clé.</p>
      <Table caption="Votants par jour" captionHidden columns={[{ label: "Jour", cell: (row) => row.label }, { label: "Votants", right: true, cell: (row) => formatCount(row.voters) }]} rows={rows} rowKey={(row) => row.label} />
    </>
  );
}
