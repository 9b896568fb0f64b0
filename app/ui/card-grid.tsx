import type { ReactNode } from "react";

type CardGridProps = { children: ReactNode; /** Two in a row at most, beside an aside. */ two?: boolean };

export function CardGrid({ children, two }: CardGridProps) {
  return <div className={two ? "cards two" : "cards"}>{children}</div>;
}
