import type { ReactNode } from "react";
import { Money } from "./money";

type SumLineProps = { raised: number; goal: number; children?: ReactNode };

/** The line under a gauge: the sum and its goal, then how many people. */
export function SumLine({ raised, goal, children }: SumLineProps) {
  return (
    <p className="sum">
      <span>
        <b>
          <Money cents={raised} />
        </b>{" "}
        sur <Money cents={goal} />
      </span>
      {children && <span>{children}</span>}
    </p>
  );
}
