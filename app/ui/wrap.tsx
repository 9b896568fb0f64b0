import type { ReactNode } from "react";
import { classNames } from "./class-names";

type WrapProps = { children: ReactNode; narrow?: boolean; className?: string };

export function Wrap({ children, narrow, className }: WrapProps) {
  return <div className={classNames("wrap", narrow && "narrow", className)}>{children}</div>;
}
