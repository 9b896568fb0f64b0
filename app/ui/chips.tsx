import { Link } from "@remix-run/react";
import type { NavItem } from "./nav-item";

type ChipsProps = { label: string; items: (NavItem & { current?: boolean })[] };

/** Filters as links: one choice, kept in the address. */
export function Chips({ label, items }: ChipsProps) {
  return (
    <nav className="chips" aria-label={label}>
      {items.map(({ to, label: text, current }) => (
        <Link key={to} className="chip" to={to} aria-current={current || undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
