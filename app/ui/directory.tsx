import { Link } from "@remix-run/react";
import { Heading } from "./heading";
import type { NavItem } from "./nav-item";

type DirectoryProps = { label: string; groups: { title: string; items: NavItem[] }[] };

/** Many places to go to, by kind of work. */
export function Directory({ label, groups }: DirectoryProps) {
  return (
    <nav className="directory" aria-label={label}>
      {groups.map(({ title, items }) => (
        <div key={title}>
          <Heading level={2} size="sm">
            {title}
          </Heading>
          <ul>
            {items.map(({ to, label: text }) => (
              <li key={to}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
