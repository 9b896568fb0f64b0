import type { FigureItem } from "./figure-item";

/** The dark band: big numbers, short sentences, no box. */
export function StatFigures({ items }: { items: FigureItem[] }) {
  return (
    <div className="figure-band">
      <dl className="wrap figures">
        {items.map(({ value, label }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
