import { useEffect, useRef, useState, type RefObject } from "react";
import { Button } from "~/ui/button";
import { nextRow, problemsOfRows, shortTime, textOfRows, toRows, type CueRow } from "../cue-rows";
import type { Cue } from "../cues";
import { captionWords } from "../pitch-videos.fr";
import { CueRowFields } from "./cue-row-fields";

type CueEditorProps = { cues: readonly Cue[]; durationMs: number | null; film: RefObject<HTMLVideoElement> };

/** The rows with what may be done to them; a row keeps its key, so that typing never loses its place. */
function useRows(cues: readonly Cue[]) {
  const [rows, setRows] = useState<CueRow[]>(() => toRows(cues));
  const keys = useRef(cues.length);
  const added = useRef<number | null>(null);
  useEffect(() => {
    if (added.current !== null) document.getElementById(`cue-${added.current}-text`)?.focus();
    added.current = null;
  }, [rows]);
  return {
    rows,
    change: (key: number, change: Partial<CueRow>) => setRows((all) => all.map((row) => (row.key === key ? { ...row, ...change } : row))),
    remove: (key: number) => setRows((all) => all.filter((row) => row.key !== key)),
    add: (from: string) => {
      added.current = keys.current++;
      const key = added.current;
      setRows((all) => [...all, nextRow(all, key, from)]);
    },
  };
}

/** Captions as a list of times and words, beside the film that they follow. The form sends what they say as WebVTT. */
export function CueEditor({ cues, durationMs, film }: CueEditorProps) {
  const { rows, change, remove, add } = useRows(cues);
  const problems = problemsOfRows(rows, durationMs);
  const here = () => shortTime(Math.round((film.current?.currentTime ?? 0) * 1000));
  const said = (row: CueRow) => {
    const code = row.end.trim() === "" || row.text.trim() === "" ? undefined : problems.get(row.key);
    return code && `${captionWords[code].charAt(0).toUpperCase()}${captionWords[code].slice(1)}.`;
  };
  return (
    <>
      <input type="hidden" name="captions" value={textOfRows(rows)} />
      <ol className="cue-list">
        {rows.map((row, index) => (
          <CueRowFields key={row.key} row={row} number={index + 1} problem={said(row)} onChange={(changed) => change(row.key, changed)} onRemove={() => remove(row.key)} onMark={(end) => change(row.key, { [end]: here() })} />
        ))}
      </ol>
      <div>
        <Button type="button" variant="ghost" icon="plus" onClick={() => add(here())}>Ajouter un sous-titre</Button>
      </div>
    </>
  );
}
