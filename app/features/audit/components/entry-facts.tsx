import type { FactLine } from "../audit-facts.fr";

/** Before and after, side by side. */
export function EntryFacts({ lines, position }: { lines: FactLine[]; position: number }) {
  if (lines.length === 0) return null;
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
