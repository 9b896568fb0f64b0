import type { ReactNode } from "react";
import type { PictoKey } from "./art/pictos";
import { Heading, type HeadingLevel } from "./heading";
import { PictoBox } from "./picto-box";

type EmptyStateProps = {
  title: ReactNode;
  level?: HeadingLevel;
  picto?: PictoKey;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Nothing to show: say it, and say where to go. */
export function EmptyState({ title, level = 2, picto, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      {picto && <PictoBox name={picto} />}
      <div className="stack">
        <Heading level={level} size="md">
          {title}
        </Heading>
        {children}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}
