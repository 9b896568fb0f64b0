import type { ReactNode } from "react";

type DisclosureProps = { items: { question: ReactNode; answer: ReactNode; open?: boolean }[] };

/** Questions that open without JavaScript. */
export function Disclosure({ items }: DisclosureProps) {
  return (
    <div className="faq">
      {items.map(({ question, answer, open }, index) => (
        <details key={index} open={open}>
          <summary>{question}</summary>
          <div className="answer">{answer}</div>
        </details>
      ))}
    </div>
  );
}
