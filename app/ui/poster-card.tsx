import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PictoKey } from "./art/pictos";
import { Heading, type HeadingLevel } from "./heading";
import { Icon } from "./icon";
import { PictoBox } from "./picto-box";

type PosterCardProps = {
  to: string;
  title: ReactNode;
  level?: HeadingLevel;
  /** A Poster, or an <img alt="">. */
  picture: ReactNode;
  picto?: PictoKey;
  tag?: ReactNode;
  /** Where and what, in words: « Marquise · Mobilité durable ». */
  place?: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** Gauge and sum, at the foot. */
  footer?: ReactNode;
};

/** One link, on the title, covers the whole card. */
export function PosterCard(props: PosterCardProps) {
  const { to, title, level = 3, picture, picto, tag, place, children, footer } = props;
  return (
    <article className="card">
      <div className="card-pic">
        {picture}
        {picto && <PictoBox name={picto} />}
        {tag}
      </div>
      <div className="card-body">
        <Heading level={level} size="md" className="card-title">
          <Link to={to}>{title}</Link>
        </Heading>
        {place && (
          <p className="where">
            <Icon name="pin" />
            <span>{place}</span>
          </p>
        )}
        {children && <p>{children}</p>}
        {footer && <div className="card-foot">{footer}</div>}
      </div>
    </article>
  );
}
