import type { ReactNode } from "react";

type RowProps = { children: ReactNode; /** First to the left, last to the right. */ between?: boolean };

/** Things side by side; they wrap when there is no room. */
export function Row({ children, between }: RowProps) {
  return <div className={between ? "row between" : "row"}>{children}</div>;
}
