import type { ReactNode } from "react";

/** A short line over a title, with its brick. */
export function Kicker({ children }: { children: ReactNode }) {
  return (
    <p className="kicker">
      <span>{children}</span>
    </p>
  );
}
