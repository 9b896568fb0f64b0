import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NavItem } from "./nav-item";

export type FooterColumnProps = { title: string; items: NavItem[]; children?: ReactNode };

export function FooterColumn({ title, items, children }: FooterColumnProps) {
  return (
    <div>
      <h2>{title}</h2>
      {children}
      <ul className="plain-nav">
        {items.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
