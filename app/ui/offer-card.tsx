import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";
import { Money } from "./money";
import { OfferMeta, type OfferDetail } from "./offer-meta";

type OfferCardProps = {
  price: number;
  title: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
  details?: OfferDetail[];
  /** Kept visible, greyed, without action. */
  exhausted?: boolean;
  /** A quantity field, or the button that chooses it. */
  action?: ReactNode;
};

/** What one gets for a price. */
export function OfferCard(props: OfferCardProps) {
  const { price, title, level = 3, children, details = [], exhausted, action } = props;
  return (
    <div className={classNames("reward", exhausted && "exhausted")}>
      <p className="price">
        <Money cents={price} />
      </p>
      <Heading level={level} className="offer-title">
        {title}
      </Heading>
      {children && <p>{children}</p>}
      <OfferMeta details={details} />
      {action && !exhausted && <div className="offer-action">{action}</div>}
    </div>
  );
}
