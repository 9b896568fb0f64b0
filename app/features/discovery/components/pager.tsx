import { formatCount } from "~/lib/money";
import { TextLink } from "~/ui/text-link";
import { discoveryPath, type Discovery } from "../discovery";

/** Pages are addresses, like filters. */
export function Pager({ asked, pages }: { asked: Discovery; pages: number }) {
  if (pages < 2) return null;
  const { page } = asked;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && <TextLink to={discoveryPath(asked, { page: Math.min(page - 1, pages) })} rel="prev">Page précédente</TextLink>}
      <span className="muted">Page {formatCount(Math.min(page, pages))} sur {formatCount(pages)}</span>
      {page < pages && <TextLink to={discoveryPath(asked, { page: page + 1 })} rel="next">Page suivante</TextLink>}
    </nav>
  );
}
