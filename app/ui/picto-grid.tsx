import { Link } from "@remix-run/react";
import type { PictoKey } from "./art/pictos";
import { PictoBox } from "./picto-box";

type PictoGridProps = { items: { to: string; label: string; picto: PictoKey }[] };

/** The themes as a wall of links, name always written. */
export function PictoGrid({ items }: PictoGridProps) {
  return (
    <ul className="themes">
      {items.map(({ to, label, picto }) => (
        <li key={to}>
          <Link to={to}>
            <PictoBox name={picto} />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
