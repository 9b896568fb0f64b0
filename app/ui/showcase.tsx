import type { ReactNode } from "react";

type ShowcaseProps = { picture: ReactNode; children: ReactNode };

/** The picture on the left, the figures and the gesture on the right. */
export function Showcase({ picture, children }: ShowcaseProps) {
  return (
    <div className="showcase">
      <div className="showcase-pic">{picture}</div>
      <div className="showcase-side stack">{children}</div>
    </div>
  );
}
