import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A status only, never an error; it stays until the next page. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <div className="toast" role="status">
      <Icon name="check" />
      <span>{children}</span>
    </div>
  );
}
