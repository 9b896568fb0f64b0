import { expect, test } from "vitest";
import { splitToFit } from "./slices";

const upTo = (length: number) => (text: string) => text.length <= length;

test.each([
  { text: "un deux trois", length: 20, head: "un deux trois", rest: "" },
  { text: "un deux trois", length: 8, head: "un deux", rest: "trois" },
  { text: "un deux trois", length: 7, head: "un deux", rest: "trois" },
  { text: "un deux trois", length: 1, head: "", rest: "un deux trois" },
  { text: "un\u00a0deux trois", length: 8, head: "un\u00a0deux", rest: "trois" },
  { text: "", length: 0, head: "", rest: "" },
  { text: "anticonstitutionnellement", length: 4, head: "", rest: "anticonstitutionnellement" },
])("$text in $length letters: $head, then $rest", ({ text, length, head, rest }) => {
  expect(splitToFit(text, upTo(length))).toEqual({ head, rest });
});
