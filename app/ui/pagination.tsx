import { Link } from "@remix-run/react";
import { Icon } from "./icon";

type PaginationProps = { page: number; pages: number; to: (page: number) => string };

export function Pagination({ page, pages, to }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label="Pages de résultats">
      {page > 1 && (
        <Link className="chip" to={to(page - 1)} rel="prev">
          <Icon name="left" /> Page précédente
        </Link>
      )}
      <span>
        Page {page} sur {pages}
      </span>
      {page < pages && (
        <Link className="chip" to={to(page + 1)} rel="next">
          Page suivante <Icon name="right" />
        </Link>
      )}
    </nav>
  );
}
