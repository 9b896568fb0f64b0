import { readCueTime, type Cue } from "./cues";

/** What is wrong at a line of the text, counted from 1. */
export type CaptionProblem = { line: number; code: "time" | "order" | "overlap" | "late" | "empty" | "long" | "many" };

export const captionLimits = { cues: 600, letters: 300, characters: 200_000 } as const;

export type ReadCaptions = { cues: Cue[]; problems: CaptionProblem[] };

type Block = { line: number; lines: string[] };

/** Paragraphs of the file, each with the number of its first line. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === "") return void (open = false);
    if (!open) blocks.push({ line: index + 1, lines: [] });
    open = true;
    blocks.at(-1)!.lines.push(line);
  });
  return blocks;
}

const isAside = ({ lines }: Block) => /^(WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0]!);

const marks: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "", "&rlm;": "", "&amp;": "&" };

/** Tags and control characters leave, the voice's name stays with its words. */
const plain = (text: string): string =>
  text
    .replace(/<v(?:\.[\w.-]*)?\s+([^>]+)>/g, "$1\u00a0: ")
    .replace(/<\/?[a-z\d][^<>]*>/gi, "")
    .replace(/&(?:lt|gt|nbsp|lrm|rlm|amp);/g, (mark) => marks[mark]!)
    .replace(/(?!\n)\p{Cc}/gu, "")
    .trim();

type Times = { startMs: number; endMs: number };

function timesOf(line: string): Times | null {
  const [start, rest] = line.split("-->");
  const [startMs, endMs] = [readCueTime(start!), readCueTime((rest ?? "").trim().split(/\s/)[0]!)];
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

type Judged = Cue & { line: number };

function cueOf({ line, lines }: Block): Judged | CaptionProblem {
  const at = lines.findIndex((one) => one.includes("-->"));
  // A number or a name may stand above the times, and nothing else.
  const times = at === 0 || at === 1 ? timesOf(lines[at]!) : null;
  if (!times) return { line: line + Math.max(at, 0), code: "time" };
  return { ...times, line: line + at, text: plain(lines.slice(at + 1).join("\n")) };
}

const isProblem = (read: Judged | CaptionProblem): read is CaptionProblem => "code" in read;

function problemsOf({ line, startMs, endMs, text }: Judged, before: Judged | undefined, durationMs: number | null): CaptionProblem[] {
  const found: CaptionProblem["code"][] = [];
  if (text === "") found.push("empty");
  if (text.length > captionLimits.letters) found.push("long");
  if (endMs <= startMs) found.push("order");
  else if (before && startMs < before.endMs) found.push("overlap");
  // The last image may last a little longer than the sound.
  if (durationMs !== null && endMs > durationMs + 1_000) found.push("late");
  return found.map((code) => ({ line, code }));
}

/**
 * Reads WebVTT or SubRip as people and their tools write them. Every problem is said with its line; the cues are good only
 * when there is none. `durationMs`: of the film, null when it is not known.
 */
export function readCaptions(text: string, durationMs: number | null): ReadCaptions {
  if (text.length > captionLimits.characters) return { cues: [], problems: [{ line: 1, code: "many" }] };
  const read = blocksOf(text).filter((block) => !isAside(block)).map(cueOf);
  const cues = read.filter((one): one is Judged => !isProblem(one));
  const problems = [...read.filter(isProblem), ...cues.flatMap((cue, index) => problemsOf(cue, cues[index - 1], durationMs))];
  if (cues.length > captionLimits.cues) problems.push({ line: cues[captionLimits.cues]!.line, code: "many" });
  return { cues: cues.map(({ startMs, endMs, text: words }) => ({ startMs, endMs, text: words })), problems: problems.sort((a, b) => a.line - b.line) };
}
