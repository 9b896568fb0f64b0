import { Link } from "@remix-run/react";
import type { NavItem } from "./nav-item";

type Tab = NavItem & { current?: boolean };
type TabsProps = { label: string; items: Tab[] };

const links = (items: Tab[]) =>
  items.map(({ to, label: text, current }) => (
    <Link key={to} to={to} aria-current={current || undefined}>
      {text}
    </Link>
  ));

/** Links to pages or to parts of this one; they go to the next line where the screen is narrow. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {links(items)}
    </nav>
  );
}

type GroupedTabsProps = { label: string; groups: { title: string; items: Tab[] }[] };

/** Too many for one line: each group has its name beside it, above it where the screen is narrow. */
export function GroupedTabs({ label, groups }: GroupedTabsProps) {
  return (
    <nav className="tabs grouped" aria-label={label}>
      {groups.map(({ title, items }) => (
        <div key={title}>
          <p>{title}</p>
          <div>{links(items)}</div>
        </div>
      ))}
    </nav>
  );
}
