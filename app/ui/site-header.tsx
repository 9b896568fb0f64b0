import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Logo } from "./logo";
import type { NavItem } from "./nav-item";
import { NavLinks } from "./nav-links";

type SiteHeaderProps = { items: NavItem[]; account?: ReactNode; homeLabel?: string };

/** The Menu is a <details>: it opens without JavaScript, and its key closes it after a navigation. */
export function SiteHeader({ items, account, homeLabel = "Propulsons!, accueil" }: SiteHeaderProps) {
  const { key } = useLocation();
  return (
    <header className="header">
      <div className="wrap">
        <Link className="home-link" to="/" aria-label={homeLabel}>
          <Logo />
        </Link>
        <nav className="nav" aria-label="Menu principal">
          <ul className="plain-nav">
            <NavLinks items={items} />
          </ul>
        </nav>
        {account && <div className="account">{account}</div>}
        <details className="menu" key={key}>
          <summary>
            <Icon name="menu" /> Menu
          </summary>
          <nav aria-label="Menu principal, version mobile" className="menu-list">
            <ul className="plain-nav">
              <NavLinks items={items} />
              {account && <li>{account}</li>}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}
