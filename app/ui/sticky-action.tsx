import type { ReactNode } from "react";

/** On phones, the one gesture of the page stays at hand. */
export function StickyAction({ children }: { children: ReactNode }) {
  return <div className="sticky-cta">{children}</div>;
}
