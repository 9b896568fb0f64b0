import type { CSSProperties, ReactNode } from "react";

type StackProps = { children: ReactNode; gap?: "sm" | "md" | "lg" | "xl" };

const gaps = { sm: "0.5rem", md: "1rem", lg: "1.75rem", xl: "3rem" };

/** One thing under another, at one of four distances. */
export function Stack({ children, gap = "md" }: StackProps) {
  return (
    <div className="stack" style={{ "--gap": gaps[gap] } as CSSProperties}>
      {children}
    </div>
  );
}
