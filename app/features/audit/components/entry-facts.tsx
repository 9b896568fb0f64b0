import { Fragment } from "react";
import { nothing, type FactLine } from "../audit-facts.fr";

/** What is new and replaces nothing, on one line. */
const NewFacts = ({ lines }: { lines: FactLine[] }) => (
  <p className="sm">
    {lines.map(({ label, after }, index) => (
      <Fragment key={label}>
        {index > 0 && " · "}
        <span className="muted">{label}&nbsp;:</span> {after}
      </Fragment>
    ))}
  </p>
);

/** Before and after, side by side. */
export function EntryFacts({ lines, position }: { lines: FactLine[]; position: number }) {
  if (lines.length === 0) return null;
  if (lines.every(({ before }) => before === nothing)) return <NewFacts lines={lines} />;
  return (
    <table className="journal-facts sm">
      <caption className="sr">Ce que change la ligne {position}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="sr">Ce qui change</span></th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
