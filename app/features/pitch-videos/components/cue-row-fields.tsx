import { Button } from "~/ui/button";
import type { CueRow } from "../cue-rows";

type CueRowFieldsProps = {
  row: CueRow;
  number: number;
  problem?: string | undefined;
  onChange: (change: Partial<CueRow>) => void;
  onRemove: () => void;
  /** Reads the player's clock. */
  onMark: (end: "start" | "end") => void;
};

/** One caption: when, until when, what is said. */
export function CueRowFields({ row, number, problem, onChange, onRemove, onMark }: CueRowFieldsProps) {
  const id = (part: string) => `cue-${row.key}-${part}`;
  const described = problem ? { "aria-invalid": true, "aria-describedby": id("problem") } : {};
  const time = (part: "start" | "end", label: string) => (
    <div>
      <label htmlFor={id(part)}>{label}<span className="sr"> du sous-titre {number}</span></label>
      <input id={id(part)} className="input" value={row[part]} onChange={(event) => onChange({ [part]: event.target.value })} inputMode="text" autoComplete="off" spellCheck={false} {...described} />
    </div>
  );
  return (
    <li className="cue">
      {time("start", "Début")}
      {time("end", "Fin")}
      <div className="cue-words">
        <label htmlFor={id("text")}>Ce qui est dit<span className="sr"> au sous-titre {number}</span></label>
        <textarea id={id("text")} className="textarea" rows={2} maxLength={400} value={row.text} onChange={(event) => onChange({ text: event.target.value })} {...described} />
      </div>
      {problem && <p className="cue-problem" id={id("problem")}>{problem}</p>}
      <div className="cue-foot">
        <Button type="button" variant="ghost" small onClick={() => onMark("start")}>Commence ici<span className="sr"> le sous-titre {number}</span></Button>
        <Button type="button" variant="ghost" small onClick={() => onMark("end")}>Finit ici<span className="sr"> le sous-titre {number}</span></Button>
        <Button type="button" variant="ghost" small icon="trash" onClick={onRemove}>Retirer<span className="sr"> le sous-titre {number}</span></Button>
      </div>
    </li>
  );
}
