import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLines } from "./fit-lines";

const measure = (text: string) => text.length / 2;
const room = { width: 200, height: 120, sizes: [40, 30, 20], leading: 1 };
const fit = (text: string) => fitLines(text, measure, room);

test.each([
  { text: "Le four", size: 40, lines: ["Le four"] },
  { text: "Le four du quartier", size: 40, lines: ["Le four du", "quartier"] },
  { text: "Un titre qui demande plus de place que cela", size: 30, lines: ["Un titre qui", "demande plus", "de place que", "cela"] },
  { text: "Une boulangerie", size: 30, lines: ["Une", "boulangerie"] },
  { text: "Ouvert le 3\u00a0mars", size: 40, lines: ["Ouvert le", "3\u00a0mars"] },
  { text: "anticonstitutionnellement", size: 20, lines: ["anticonstitutionnel-", "lement"] },
  { text: "", size: 40, lines: [] },
])("« $text » at $size", ({ text, size, lines }) => expect(fit(text)).toEqual({ size, lines }));

test("no letter is lost, and no line is wider than its room", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé’]{1,30}$/), { maxLength: 14 }), (words) => {
      const { size, lines } = fit(words.join(" "));
      expect(lines.map((line) => line.replace(/-$/, "")).join("").replace(/ /g, "")).toBe(words.join(""));
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
    }),
  );
});
