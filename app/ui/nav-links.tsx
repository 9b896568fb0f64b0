import { NavLink } from "@remix-run/react";
import type { NavItem } from "./nav-item";

/** `NavLink` sets `aria-current="page"` by itself. */
export function NavLinks({ items }: { items: NavItem[] }) {
  return (
    <>
      {items.map(({ to, label }) => (
        <li key={to}>
          <NavLink to={to}>{label}</NavLink>
        </li>
      ))}
    </>
  );
}
