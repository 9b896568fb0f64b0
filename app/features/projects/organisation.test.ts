import { expect, test } from "vitest";
import { legalFormName, siretProblem } from "./organisation";

test.each([
  { siret: "00000000000018", demo: true, problem: null, why: "fictional, right key" },
  { siret: "00000000000018", demo: false, problem: null, why: "right key" },
  { siret: "00000000000019", demo: true, problem: "siret_key", why: "one digit wrong" },
  { siret: "73282932000074", demo: false, problem: null, why: "a textbook number" },
  { siret: "73282932000047", demo: false, problem: "siret_key", why: "two digits swapped" },
  { siret: "73282932000074", demo: true, problem: "siret_not_fictional", why: "could be somebody" },
  { siret: "35600000009075", demo: false, problem: null, why: "La Poste adds digits instead" },
  { siret: "35600000009076", demo: false, problem: "siret_key", why: "La Poste, wrong sum" },
  { siret: "7328293200007", demo: false, problem: "siret_length", why: "thirteen digits" },
  { siret: "732 829 320 00074", demo: false, problem: "siret_length", why: "spaces are taken out before" },
  { siret: "", demo: false, problem: "siret_length", why: "empty" },
])("SIRET $siret (demo: $demo) → $problem: $why", ({ siret, demo, problem }) => {
  expect(siretProblem(siret, demo)).toBe(problem);
});

test("a legal form is said in words, an unknown one as it is", () => {
  expect(legalFormName("in_creation")).toBe("Structure en création");
  expect(legalFormName("gone")).toBe("gone");
});
