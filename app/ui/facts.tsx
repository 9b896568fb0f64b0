import { Fragment, type ReactNode } from "react";

export type Fact = { term: string; detail: ReactNode };

/** Terms on the left, what they are on the right; stacked on phones. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, detail }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
