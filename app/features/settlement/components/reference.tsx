import { Fragment } from "react";

/** A long id that may break anywhere, so that it never pushes a phone's page aside. */
export function Reference({ id }: { id: string }) {
  const parts = id.match(/.{1,8}/g) ?? [];
  return (
    <span className="num">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
