import type { ReactNode } from "react";

/** The buttons at the foot of a form; full width on phones. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
