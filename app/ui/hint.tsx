import type { ReactNode } from "react";

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="hint" id={id}>
      {children}
    </span>
  );
}
