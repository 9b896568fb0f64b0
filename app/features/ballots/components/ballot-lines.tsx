import "./ballot.css";
import type { BulletinLine } from "../bulletin-view";
import { Money } from "~/ui/money";
import { Tag } from "~/ui/tag";

type Props = { year: number; lines: readonly BulletinLine[]; chosen: readonly number[]; onToggle?: ((number: number, on: boolean) => void) | undefined };

const Facts = ({ year, line }: { year: number; line: BulletinLine }) => (
  <p className="ballot-facts">
    <span className="nw">nº {line.number}</span>
    <span>{line.commune}</span>
    {line.category && <span>{line.category}</span>}
    <span className="nw"><Money cents={line.costCents} /></span>
    <a href={`/budget-citoyen/${year}/initiatives/${line.slug}`} target="_blank" rel="noreferrer">La vidéo et le projet<span className="sr"> : {line.title} (nouvel onglet)</span></a>
  </p>
);

const Withdrawn = ({ year, line }: { year: number; line: BulletinLine }) => (
  <article className="ballot-line withdrawn">
    <Tag tone="neutral">Retirée du vote</Tag>
    <h3 className="title-sm">{line.title}</h3>
    <p>{line.withdrawnBecause}</p>
    <Facts year={year} line={line} />
  </article>
);

/** Every initiative, in the hour's order. The whole card is its box's label. */
export function BallotLines({ year, lines, chosen, onToggle }: Props) {
  return (
    <div className="ballot-lines">
      {lines.map((line) =>
        line.withdrawnBecause ? <Withdrawn key={line.number} year={year} line={line} /> : (
          <article className="ballot-line" key={line.number}>
            <label className="ballot-pick">
              <input type="checkbox" name="choices" value={line.number} defaultChecked={chosen.includes(line.number)} onChange={(event) => onToggle?.(line.number, event.currentTarget.checked)} />
              <span>{line.title}</span>
            </label>
            <p>{line.summary}</p>
            <Facts year={year} line={line} />
          </article>
        ),
      )}
    </div>
  );
}
