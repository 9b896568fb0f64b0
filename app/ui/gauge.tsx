import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names";
import { courses, percentOf } from "./gauge-share";
import { Money } from "./money";

type GaugeProps = {
  /** Integer cents. */
  raised: number;
  goal: number;
  /** In cents: a flag on the wall when it is below the goal. */
  threshold?: number;
  big?: boolean;
  /** The sentence that says it all; without it, the sum, the goal and the percents. */
  children?: ReactNode;
};

const width = (value: number) => ({ "--v": value }) as CSSProperties;

/** Twenty bricks of 5 %; past the goal a second course starts on top. The wall is hidden: the words carry it. */
export function Gauge({ raised, goal, threshold = 0, big, children }: GaugeProps) {
  const { first, second } = courses(raised, goal);
  const flag = goal > 0 ? (threshold * 100) / goal : 0;
  return (
    <div className={classNames("gauge", big && "big")}>
      <div className="gauge-wall" aria-hidden="true">
        {second > 0 && (
          <div className="course over">
            <i style={width(second)} />
          </div>
        )}
        <div className="course">
          <i style={width(first)} />
        </div>
        {flag > 0 && flag < 100 && <span className="gauge-mark" style={{ "--at": flag } as CSSProperties} />}
      </div>
      <div className="gauge-text">
        {children ?? (
          <p>
            <b>
              <Money cents={raised} />
            </b>{" "}
            sur <Money cents={goal} />, soit {percentOf(raised, goal)}&nbsp;%
          </p>
        )}
      </div>
    </div>
  );
}
