import { useId, type ReactNode } from "react";
import { Heading } from "./heading";

type ConfirmPanelProps = { question: ReactNode; children: ReactNode; actions: ReactNode };

/** A question as title, its consequence, buttons that are verbs. A page of its own: no script needed. */
export function ConfirmPanel({ question, children, actions }: ConfirmPanelProps) {
  const id = useId();
  return (
    <section className="dialog stack" aria-labelledby={id}>
      <Heading level={2} id={id} size="md">
        {question}
      </Heading>
      {children}
      <div className="row">{actions}</div>
    </section>
  );
}
