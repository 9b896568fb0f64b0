import type { ReactNode } from "react";
import { FooterColumn, type FooterColumnProps } from "./footer-column";
import { Logo } from "./logo";
import { Skyline } from "./skyline";

type SiteFooterProps = {
  /** One or two paragraphs under the logo; those of class `muted` leave on phones. */
  brand: ReactNode;
  columns: FooterColumnProps[];
  /** Identity of the intermediary and legal links: on every page. */
  legal: ReactNode;
};

export function SiteFooter({ brand, columns, legal }: SiteFooterProps) {
  return (
    <footer className="footer">
      <Skyline />
      <div className="wrap">
        <div className="footer-grid">
          <div className="footer-brand stack">
            <Logo label="Propulsons!" />
            {brand}
          </div>
          {columns.map((column) => (
            <FooterColumn key={column.title} {...column} />
          ))}
        </div>
        <div className="legal">{legal}</div>
      </div>
    </footer>
  );
}
