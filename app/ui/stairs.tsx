import type { CSSProperties, ReactNode } from "react";

export type Stair = { title: ReactNode; text: ReactNode; state?: "done" | "now" };

/** The public path, rising from left to right; indented on small screens. */
export function Stairs({ steps }: { steps: Stair[] }) {
  return (
    <ol className="stairs" style={{ "--n": steps.length } as CSSProperties}>
      {steps.map(({ title, text, state = "done" }, index) => (
        <li key={index} className={state} style={{ "--i": index } as CSSProperties}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
