import { describe, expect, test } from "vitest";
import { namedDifferences, textDifference } from "./text-difference";

const shown = (before: string, after: string) => textDifference(before, after).map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join("");

test.each([
  ["Le four coûte 4 800 €.", "Le four coûte 5 200 €.", "Le four coûte -4-+5+ -800-+200+ €."],
  ["Un jardin.", "Un jardin partagé.", "Un jardin+ partagé+."],
  ["Pareil.", "Pareil.", "Pareil."],
  ["", "Tout neuf", "+Tout neuf+"],
])("%j → %j", (before, after, expected) => expect(shown(before, after)).toBe(expected));

test("whatever the texts, the parts give both back", () => {
  const [before, after] = ["L’été à Béthune, on plante ; l’hiver on attend.", "L’été, à Arras, on plante et l’on attend."];
  const parts = textDifference(before, after);
  const text = (left: "added" | "removed") => parts.filter(({ kind }) => kind !== left).map(({ text: one }) => one).join("");
  expect([text("added"), text("removed")]).toEqual([before, after]);
});

describe("contents", () => {
  const named = (texts: Record<string, string>) => Object.entries(texts).map(([key, text]) => ({ key, label: key, text }));
  test("only what changed is told, what left last", () => {
    const changes = namedDifferences(named({ a: "un", b: "deux", c: "trois" }), named({ b: "deux", c: "quatre", d: "cinq" }));
    expect(changes.map(({ key }) => key)).toEqual(["c", "d", "a"]);
    expect(changes[2]!.parts).toEqual([{ kind: "removed", text: "un" }]);
  });
});

test("a text written anew stays whole beside the old one, for mixed words tell nothing", () => {
  const before = "La première année nous comptons 18 000 € de recettes, puis une croissance prudente, fondée sur les demandes déjà reçues.";
  const after = "Les comptes des deux dernières années sont joints ; nous prévoyons autant de ventes que ce printemps, sans embauche nouvelle.";
  expect(textDifference(before, after)).toEqual([{ kind: "removed", text: before }, { kind: "added", text: after }]);
  expect(textDifference(before, `${before} Un devis est joint.`)).toEqual([{ kind: "same", text: before }, { kind: "added", text: " Un devis est joint." }]);
});
