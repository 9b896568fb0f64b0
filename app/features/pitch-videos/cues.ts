/** One caption: what is read while that is said. Times in milliseconds from the beginning of the film. */
export type Cue = { startMs: number; endMs: number; text: string };

const two = (number: number) => String(number).padStart(2, "0");

/** `00:01:02.500`, as WebVTT writes it. */
export function cueTime(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(ms % 1000).padStart(3, "0")}`;
}

const shape = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** `1:02`, `01:02.5`, `00:01:02,500`: hours, thousandths and their comma are as people and SubRip write them. Null for anything else. */
export function readCueTime(text: string): number | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [, hours = "0", minutes, seconds, fraction = "0"] = found;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, "0"));
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The file that a player reads: nothing of a text can be taken for a time or a mark. */
export const toWebVtt = (cues: readonly Cue[]): string =>
  ["WEBVTT", ...cues.map(({ startMs, endMs, text }) => `${cueTime(startMs)} --> ${cueTime(endMs)}\n${escaped(text)}`)].join("\n\n") + "\n";

const PARAGRAPH_PAUSE = 2_000;

/** What is said, to be read without the film: a new paragraph after each silence. */
export function transcriptOf(cues: readonly Cue[]): string {
  const paragraphs: string[] = [];
  cues.forEach(({ text, startMs }, index) => {
    const line = text.replace(/\s+/g, " ").trim();
    const before = cues[index - 1];
    if (!before || startMs - before.endMs >= PARAGRAPH_PAUSE) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += ` ${line}`;
  });
  return paragraphs.join("\n\n");
}
