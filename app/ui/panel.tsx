import { useId, type ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";

type PanelProps = {
  title?: ReactNode;
  level?: HeadingLevel;
  /** To the right of the title: a tag, a link. */
  aside?: ReactNode;
  /** Without the bar on top. */
  flat?: boolean;
  children: ReactNode;
  className?: string;
};

/** White paper on the page; with a title it is a named region. */
export function Panel({ title, level = 2, aside, flat, children, className }: PanelProps) {
  const id = useId();
  return (
    <section
      className={classNames("panel", flat && "flat", className)}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <div className="panel-head">
          <Heading level={level} id={id} size="md">
            {title}
          </Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
