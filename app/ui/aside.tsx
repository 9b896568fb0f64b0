import type { ReactNode } from "react";
import { classNames } from "./class-names";

type AsideProps = {
  label: string;
  children: ReactNode;
  /** Stays in view while the form scrolls, on wide screens. */ sticky?: boolean;
};

export function Aside({ label, children, sticky }: AsideProps) {
  return (
    <aside className={classNames("stack gap-lg", sticky && "sticky-side")} aria-label={label}>
      {children}
    </aside>
  );
}
