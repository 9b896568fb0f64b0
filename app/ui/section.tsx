import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Wrap } from "./wrap";

type SectionProps = {
  children: ReactNode;
  ground?: "page" | "paper" | "vote" | "inverse" | "hero";
  /** The id of its heading makes it a named region. */
  labelledBy?: string;
  id?: string;
  tight?: boolean;
  narrow?: boolean;
  className?: string;
};

/** A band of the page on its ground, its content held in a Wrap. */
export function Section(props: SectionProps) {
  const { children, ground = "page", labelledBy, id, tight, narrow, className } = props;
  return (
    <section
      id={id}
      className={classNames("section", tight && "tight", ground !== "page" && `band-${ground}`)}
      aria-labelledby={labelledBy}
    >
      <Wrap narrow={narrow} className={className}>
        {children}
      </Wrap>
    </section>
  );
}
