import type { CSSProperties, ReactNode } from "react";
import { Money } from "./money";

type BreakdownProps = { items: { label: ReactNode; cents: number }[]; totalLabel: ReactNode };

/** A sum and its parts, each with its bar; the total is computed, not given. */
export function Breakdown({ items, totalLabel }: BreakdownProps) {
  const total = items.reduce((sum, { cents }) => sum + cents, 0);
  const share = (cents: number) =>
    ({ "--v": total ? Math.round((cents * 1000) / total) / 10 : 0 }) as CSSProperties;
  return (
    <ul className="uses">
      {items.map(({ label, cents }, index) => (
        <li className="use" key={index}>
          <span>{label}</span>
          <b>
            <Money cents={cents} />
          </b>
          <span className="bar" aria-hidden="true">
            <i style={share(cents)} />
          </span>
        </li>
      ))}
      <li className="use total">
        <span>{totalLabel}</span>
        <Money cents={total} />
      </li>
    </ul>
  );
}
