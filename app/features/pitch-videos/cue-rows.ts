import { cueTime, type Cue } from "./cues";
import { readCaptions, type CaptionProblem } from "./read-captions";

/** One caption as it is typed. */
export type CueRow = { key: number; start: string; end: string; text: string };

/** `00:02.5` rather than `00:00:02.500`: what a person writes. */
export const shortTime = (ms: number): string => cueTime(ms).replace(/^00:/, "").replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

export const toRows = (cues: readonly Cue[]): CueRow[] => cues.map(({ startMs, endMs, text }, key) => ({ key, start: shortTime(startMs), end: shortTime(endMs), text }));

/** An empty line would end the caption. */
const words = (text: string) => text.trim().replace(/\n\s*\n+/g, "\n").replaceAll("-->", "→");
const blockOf = ({ start, end, text }: CueRow) => `${start.trim() || "?"} --> ${end.trim() || "?"}\n${words(text)}`;
const isEmpty = ({ start, end, text }: CueRow) => [start, end, text].every((part) => part.trim() === "");

/** What the rows say as WebVTT, good or not: the server reads it like every other file. */
export const textOfRows = (rows: readonly CueRow[]): string => ["WEBVTT", ...rows.filter((row) => !isEmpty(row)).map(blockOf)].join("\n\n");

/** What is wrong with each row, by its key. */
export function problemsOfRows(rows: readonly CueRow[], durationMs: number | null): Map<number, CaptionProblem["code"]> {
  const found = new Map<number, CaptionProblem["code"]>();
  const { problems } = readCaptions(textOfRows(rows), durationMs);
  let line = 3;
  for (const row of rows.filter((one) => !isEmpty(one))) {
    const last = line + blockOf(row).split("\n").length;
    const problem = problems.find((one) => one.line >= line && one.line < last);
    if (problem) found.set(row.key, problem.code);
    line = last + 1;
  }
  return found;
}

/** After the last one, two seconds long. */
export function nextRow(rows: readonly CueRow[], key: number, from: string): CueRow {
  return { key, start: rows.at(-1)?.end || from, end: "", text: "" };
}
