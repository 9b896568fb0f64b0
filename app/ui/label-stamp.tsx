import type { ReactNode } from "react";
import { Sign } from "./sign";

/** The stamp of a decision: the sign and two or three words. */
export function LabelStamp({ children }: { children: ReactNode }) {
  return (
    <span className="stamp">
      <Sign />
      <span>{children}</span>
    </span>
  );
}
