import type { ReactNode } from "react";

type StackProps = { children: ReactNode; gap?: "sm" | "md" | "lg" | "xl" };

/** One thing under another, at one of four distances. */
export function Stack({ children, gap = "md" }: StackProps) {
  return <div className={gap === "md" ? "stack" : `stack gap-${gap}`}>{children}</div>;
}
