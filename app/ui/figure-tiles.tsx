import type { CSSProperties } from "react";
import type { FigureItem } from "./figure-item";

type TileColour = "brick" | "colza" | "gauge" | "success" | "danger" | "text";
type FigureTilesProps = { items: (FigureItem & { colour?: TileColour })[] };

/** The figures at the head of a working page, each on its tile. */
export function FigureTiles({ items }: FigureTilesProps) {
  return (
    <dl className="kpis">
      {items.map(({ value, label, colour = "text" }, index) => (
        <div key={index} className="kpi" style={{ "--c": `var(--${colour})` } as CSSProperties}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
