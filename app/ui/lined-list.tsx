import type { ReactNode } from "react";

/** A list whose lines are separated by a hairline. Give `<li>` elements. */
export function LinedList({ children }: { children: ReactNode }) {
  return <ul className="plain">{children}</ul>;
}
