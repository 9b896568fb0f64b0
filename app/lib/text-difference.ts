import { diffWordsWithSpace } from "diff";

export type TextPart = { kind: "same" | "added" | "removed"; text: string };

const french = new Intl.Segmenter("fr", { granularity: "word" });

const lettersOf = (texts: readonly string[]) => texts.join("").replace(/\P{L}/gu, "").length;

/** Long enough to be read, and hardly a word stayed. */
function isRewritten(parts: readonly TextPart[], before: string, after: string): boolean {
  const shorter = Math.min(lettersOf([before]), lettersOf([after]));
  return shorter > 60 && lettersOf(parts.flatMap(({ kind, text }) => (kind === "same" ? text : []))) * 4 < shorter;
}

/** Word by word, spaces kept; French apostrophes and hyphens are cut as readers do. Two wholly different texts stay whole. */
export function textDifference(before: string, after: string): TextPart[] {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: french }).map(({ added, removed, value }): TextPart => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  return isRewritten(parts, before, after) ? [{ kind: "removed", text: before }, { kind: "added", text: after }] : parts;
}

/** One part of a content under the name that people read. */
export type NamedText = { key: string; label: string; text: string };
export type NamedDifference = { key: string; label: string; parts: TextPart[] };

/** What changed from one content to another, in the order of the later one; what left comes last. */
export function namedDifferences(before: readonly NamedText[], after: readonly NamedText[]): NamedDifference[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key)).map((one) => ({ ...one, text: "" }));
  return [...after, ...gone].flatMap(({ key, label, text }) => {
    const was = old.get(key)?.text ?? "";
    return was === text ? [] : [{ key, label, parts: textDifference(was, text) }];
  });
}
