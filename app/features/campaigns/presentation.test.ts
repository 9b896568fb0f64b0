import { describe, expect, test } from "vitest";
import { presentationLimits, spareLines } from "./presentation";
import { answersSchema, teammatesSchema } from "./presentation.schemas";

const faultsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => result.error?.issues.map(({ path }) => path.join("."));

describe("the lines of a presentation", () => {
  test("left wholly empty are left out", () => {
    const lines = [{ name: " Louise ", role: "mécanicienne", words: "" }, { name: "", role: "", words: " " }, {}];
    expect(teammatesSchema.parse({ lines })).toEqual({ lines: [{ name: "Louise", role: "mécanicienne", words: "" }] });
    expect(answersSchema.parse({})).toEqual({ lines: [] });
  });

  test("written by half say what is missing, beside its field", () => {
    expect(faultsOf(teammatesSchema.safeParse({ lines: [{}, { words: "Bonjour" }] }))).toEqual(["lines.1.name", "lines.1.role"]);
    expect(faultsOf(answersSchema.safeParse({ lines: [{ question: "Et si le four casse ?" }] }))).toEqual(["lines.0.answer"]);
    expect(faultsOf(answersSchema.safeParse({ lines: [{ question: "q".repeat(161), answer: "a".repeat(1501) }] }))).toEqual(["lines.0.question", "lines.0.answer"]);
  });

  test.each([[0, 3], [18, 2], [20, 0], [25, 0]])("%i written offer %i more", (used, spare) => {
    expect(spareLines(used, { most: presentationLimits.questions, spare: 3 })).toBe(spare);
  });
});
