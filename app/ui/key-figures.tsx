import type { FigureItem } from "./figure-item";

/** Three figures side by side in a panel. */
export function KeyFigures({ items }: { items: FigureItem[] }) {
  return (
    <dl className="trio">
      {items.map(({ value, label }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
