import { Link } from "@remix-run/react";
import type { NavItem } from "./nav-item";

type TabsProps = { label: string; items: (NavItem & { current?: boolean })[] };

/** Links to pages or to parts of this one; they go to the next line where the screen is narrow. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ to, label: text, current }) => (
        <Link key={to} to={to} aria-current={current || undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
