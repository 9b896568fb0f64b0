import type { CSSProperties } from "react";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { Progress, ProgressDay } from "../progress";
import "./progress.css";

type DrawingProps = { progress: Progress; shownCents: number };
type KnownDay = ProgressDay & { raisedCents: number };

/** Percents of the frame, so that the drawing takes any width and its words keep their size. */
function scaleOf({ goalCents, days }: Progress, shownCents: number) {
  const top = Math.max(goalCents, shownCents, ...days.map(({ raisedCents }) => raisedCents ?? 0)) * 1.12;
  const last = Math.max(1, days.length - 1);
  const y = (cents: number) => Math.round((1 - cents / top) * 1000) / 10;
  const x = (index: number) => Math.round((index / last) * 1000) / 10;
  return { x, y };
}

const at = (left: number, top: number): CSSProperties => ({ left: `${left}%`, top: `${top}%` });

function Lines({ progress, shownCents }: DrawingProps) {
  const { x, y } = scaleOf(progress, shownCents);
  const known = progress.days.filter((day): day is KnownDay => day.raisedCents !== null);
  const raised = known.map(({ raisedCents }, index) => `${x(index)},${y(raisedCents)}`);
  const expected = progress.days.map(({ expectedCents }, index) => `${x(index)},${y(expectedCents)}`);
  const end = x(Math.max(0, known.length - 1));
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
      <polygon className="area" points={`0,100 ${raised.join(" ")} ${end},100`} />
      <line className="goal" x1="0" x2="100" y1={y(progress.goalCents)} y2={y(progress.goalCents)} />
      {progress.thresholdCents > 0 && progress.thresholdCents < progress.goalCents && <line className="threshold" x1="0" x2="100" y1={y(progress.thresholdCents)} y2={y(progress.thresholdCents)} />}
      <polyline className="expected" points={`0,100 ${expected.join(" ")}`} />
      <polyline className="raised" points={`0,100 ${raised.join(" ")}`} />
    </svg>
  );
}

function Today({ progress, shownCents }: DrawingProps) {
  const { x, y } = scaleOf(progress, shownCents);
  const index = Math.max(0, progress.days.filter(({ raisedCents }) => raisedCents !== null).length - 1);
  const left = x(index);
  return (
    <>
      <i className="today" style={at(left, y(progress.days[index]!.raisedCents ?? 0))} />
      <b className={left > 50 ? "raised-sum is-left" : "raised-sum"} style={at(left, y(progress.days[index]!.raisedCents ?? 0))}>{formatEuros(shownCents)}</b>
    </>
  );
}

/** The word of the dashed line stands away from today, where the lines leave room. */
function Expected({ progress, shownCents }: DrawingProps) {
  const { x, y } = scaleOf(progress, shownCents);
  const known = progress.days.filter(({ raisedCents }) => raisedCents !== null).length;
  const index = Math.round((progress.days.length - 1) * (known > progress.days.length / 2 ? 0.24 : 0.66));
  return <span className="word" style={at(x(index), y(progress.days[index]!.expectedCents))}>repère</span>;
}

function Levels({ progress, shownCents }: DrawingProps) {
  const { y } = scaleOf(progress, shownCents);
  const { goalCents, thresholdCents } = progress;
  const both = thresholdCents === goalCents;
  return (
    <>
      <span className="level" style={{ top: `${y(goalCents)}%` }}>{both ? "objectif et seuil" : "objectif"}{"\u00a0: "}{formatEuros(goalCents)}</span>
      {thresholdCents > 0 && !both && <span className="level" style={{ top: `${y(thresholdCents)}%` }}>seuil{"\u00a0: "}{formatEuros(thresholdCents)}</span>}
    </>
  );
}

/** Drawn for the eye alone, on the server: the sentence, the table and the file say the same. */
export function ProgressDrawing(props: DrawingProps) {
  const { days } = props.progress;
  return (
    <div className="progress-curve" aria-hidden="true">
      <div className="progress-frame">
        <Lines {...props} />
        <Levels {...props} />
        <Expected {...props} />
        <Today {...props} />
      </div>
      <p className="progress-ends sm muted"><span>{formatShortDate(days[0]!.day)}</span><span>{formatShortDate(days.at(-1)!.day)}</span></p>
    </div>
  );
}
