import type { ReactNode } from "react";
import type { IconName } from "./art/icons";
import { Icon } from "./icon";

export type OfferDetail = { icon: IconName; text: ReactNode };

/** Stock, month, hand-over: small facts in a row. */
export function OfferMeta({ details }: { details: OfferDetail[] }) {
  if (details.length === 0) return null;
  return (
    <span className="meta">
      {details.map(({ icon, text }, index) => (
        <span key={index}>
          <Icon name={icon} />
          <span>{text}</span>
        </span>
      ))}
    </span>
  );
}
