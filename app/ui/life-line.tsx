import type { ReactNode } from "react";

export type LifeEvent = { title: ReactNode; detail?: ReactNode; state: "done" | "now" | "next" };

const said = { done: "fait", now: "en ce moment", next: "à venir" };

/** A story told in bricks: laid, being laid, still to lay. */
export function LifeLine({ events }: { events: LifeEvent[] }) {
  return (
    <ol className="life">
      {events.map(({ title, detail, state }, index) => (
        <li key={index} className={state} aria-current={state === "now" ? "step" : undefined}>
          <b>
            {title}
            <i className="sr"> ({said[state]})</i>
          </b>
          {detail && <span>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
