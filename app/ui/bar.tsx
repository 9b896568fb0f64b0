import type { CSSProperties, ReactNode } from "react";

type BarProps = {
  /** Percents of the longest bar around, 0 to 100. */
  percent: number;
  /** The figure itself: the bar says nothing that it does not. */
  children: ReactNode;
};

/** A figure and, under it, how it compares with its neighbours. */
export function Bar({ percent, children }: BarProps) {
  return (
    <span className="bar-figure">
      {children}
      <i aria-hidden="true" style={{ "--v": Math.max(0, Math.min(100, percent)) } as CSSProperties} />
    </span>
  );
}
