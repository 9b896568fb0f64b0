import { FigureTiles } from "~/ui/figure-tiles";
import { Cents } from "~/features/settlement/components/cents";

type Overview = { onPlatform: number; held: number; feesToBear: number; reserve: number; labelFees: number; onConnected: number };

/** What is where. The sentence under the tiles is the check that a person can redo. */
export function MoneyTiles({ overview }: { overview: Overview }) {
  const { onPlatform, held, feesToBear, reserve, labelFees, onConnected } = overview;
  return (
    <div className="stack">
      <FigureTiles
        items={[
          { label: "gardés pour les campagnes", value: <Cents cents={held} />, colour: "gauge" },
          { label: "sur les comptes des porteurs, en route vers leur banque", value: <Cents cents={onConnected} />, colour: "brick" },
          { label: "en réserve pour les frais", value: <Cents cents={reserve} />, colour: reserve > 0 ? "success" : "danger" },
          { label: "sur le compte Stripe du label", value: <Cents cents={onPlatform} /> },
        ]}
      />
      <p className="muted">
        Compte Stripe du label = dons gardés <Cents cents={held} /> − frais déjà pris par Stripe <Cents cents={feesToBear} /> + réserve{" "}
        <Cents cents={reserve} />
        {labelFees > 0 && (
          <>
            {" "}+ commission du label <Cents cents={labelFees} />
          </>
        )}{" "}
        = <Cents cents={held - feesToBear + reserve + labelFees} />.
      </p>
    </div>
  );
}
