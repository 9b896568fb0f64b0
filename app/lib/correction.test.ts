import { expect, test } from "vitest";
import { correctionsOf, readCorrected } from "./correction";

const at = new Date(0);
const put = (previous: string, corrected: string) => ({ previous, corrected, at, by: "Nadia" });

test.each([
  { text: "fote", corrections: [], reads: "fote", earlier: [], why: "never corrected" },
  { text: "fote", corrections: [put("fote", "faute")], reads: "faute", earlier: ["fote"], why: "once" },
  { text: "fote", corrections: [put("fote", "fautte"), put("fautte", "faute")], reads: "faute", earlier: ["fote", "fautte"], why: "a correction corrected" },
  { text: "autre", corrections: [put("fote", "faute")], reads: "autre", earlier: [], why: "another passage of the same decision" },
])("$text reads $reads: $why", ({ text, corrections, reads, earlier }) => {
  const read = readCorrected(text, corrections);
  expect([read.text, read.earlier.map(({ previous }) => previous)]).toEqual([reads, earlier]);
});

test("the same words of another seat stay as they are", () => {
  const one = { ...put("fote", "faute"), field: "vote:A" };
  expect(readCorrected("fote", correctionsOf([one], "vote:B")).text).toBe("fote");
});
