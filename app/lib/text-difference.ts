import { diffWordsWithSpace } from "diff";

export type TextPart = { kind: "same" | "added" | "removed"; text: string };

const french = new Intl.Segmenter("fr", { granularity: "word" });

/** Word by word, spaces kept; French apostrophes and hyphens are cut as readers do. */
export function textDifference(before: string, after: string): TextPart[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: french }).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
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
