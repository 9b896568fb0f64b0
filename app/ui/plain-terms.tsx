import type { ReactNode } from "react";
import type { IconName } from "./art/icons";
import { Icon } from "./icon";

export type PlainTerm = { term: ReactNode; text: ReactNode; icon?: IconName };

/** What one agrees to, in plain words; always above the button that agrees. */
export function PlainTerms({ items }: { items: PlainTerm[] }) {
  return (
    <ul className="clear">
      {items.map(({ term, text, icon = "check" }, index) => (
        <li key={index}>
          <Icon name={icon} />
          <span>
            <b>{term}</b>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
