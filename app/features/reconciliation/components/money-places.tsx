import { Cents } from "~/features/settlement/components/cents";
import { FigureTiles } from "~/ui/figure-tiles";
import { Table } from "~/ui/table";

type Overview = {
  onPlatform: number; held: number; feesToBear: number; reserve: number; labelFees: number; onConnected: number;
  disputed: number; owedByHolders: number; heldByHolders: number; onTheWay: number;
};

/** What is where, in three figures, then place by place: the last line is the check that a person can redo. */
export function MoneyPlaces({ overview }: { overview: Overview }) {
  const { onPlatform, held, feesToBear, reserve, labelFees, onConnected, disputed, owedByHolders, heldByHolders, onTheWay } = overview;
  const all = [
    { place: "Dons gardés pour les campagnes", cents: held, always: true },
    { place: "Frais déjà pris par Stripe, pas encore imputés", cents: -feesToBear, always: true },
    { place: "Repris par des banques, litige ouvert", cents: -disputed, always: false },
    { place: "Avancé par la réserve, dû par des porteurs", cents: -owedByHolders, always: false },
    { place: "Réserve du label", cents: reserve, always: true },
    { place: "Commission du label", cents: labelFees, always: false },
  ];
  const lines = all.filter(({ cents, always }) => always || cents !== 0);
  return (
    <div className="stack">
      <FigureTiles
        items={[
          { label: "sur le compte Stripe du label", value: <Cents cents={onPlatform} />, colour: "gauge" },
          { label: onTheWay > 0 ? "sur les comptes des porteurs, dont une partie en route vers leur banque" : "sur les comptes Stripe des porteurs", value: <Cents cents={onConnected} />, colour: "brick" },
          { label: "en réserve pour les frais", value: <Cents cents={reserve} />, colour: reserve > 0 ? "success" : "danger" },
          ...(heldByHolders > 0 ? [{ label: "reçus hors ligne par les porteurs", value: <Cents cents={heldByHolders} /> }] : []),
        ]}
      />
      <Table
        caption="Ce que contient le compte Stripe du label"
        captionHidden
        rows={lines}
        rowKey={({ place }) => place}
        columns={[{ label: "Ce que contient le compte du label", cell: ({ place }) => place }, { label: "Montant", right: true, cell: ({ cents }) => <Cents cents={cents} /> }]}
        footer={<tr><th scope="row">Compte Stripe du label</th><td data-l="Montant" className="r"><Cents cents={lines.reduce((sum, { cents }) => sum + cents, 0)} /></td></tr>}
      />
    </div>
  );
}
