import type { CSSProperties, ReactNode } from "react";
import { formatCount } from "~/lib/money";

type FunnelProps = {
  items: { label: string; count: number }[];
  /** The sentence that reads it. */
  children: ReactNode;
};

const colours = ["data-soft", "data-3", "data-1", "data-2", "data-4"];

/** Rows of bricks, the number at the end, one sentence that reads them. */
export function Funnel({ items, children }: FunnelProps) {
  const most = Math.max(1, ...items.map(({ count }) => count));
  const bar = (count: number, index: number) =>
    ({
      "--v": Math.round((count * 1000) / most) / 10,
      "--c": `var(--${colours[index % colours.length]})`,
    }) as CSSProperties;
  return (
    <>
      <ul className="funnel">
        {items.map(({ label, count }, index) => (
          <li key={label}>
            <span>{label}</span>
            <span className="bar" style={bar(count, index)}>
              <i aria-hidden="true" />
              <b>{formatCount(count)}</b>
            </span>
          </li>
        ))}
      </ul>
      <p className="sm funnel-text">{children}</p>
    </>
  );
}
