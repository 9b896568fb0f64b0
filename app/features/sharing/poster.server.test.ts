import { describe, expect, test } from "vitest";
import { heard, readPdf } from "#tests/read-pdf";
import type { Poster } from "./poster";
import { posterPdf } from "./poster-pdf.server";

const poster: Poster = {
  world: "campaign", kicker: "Les Fournils de la Gohelle · Liévin", title: "Un four à pain pour la cité des Brebis", isLabelled: true, call: "Soutenir ce projet",
  summary: "Nous remettons en marche le four de la cité : du pain au levain, un apprentissage pour quatre jeunes, et un lieu où l’on se parle.",
  picture: { fileId: null, theme: "alimentation", seed: "a1" }, alt: "", when: ["Jusqu’au 3 mars 2027 à 23 h 59.", "Objectif : 15\u202f000 €."],
  address: "https://propulsons.example.org/p/k7m2px", isDemo: true, writtenAt: new Date("2027-01-05T10:00:00Z"),
};

describe("a poster", () => {
  test("is one page that a reading tool tells whole, in the order of the eye", async () => {
    const read = await readPdf(await posterPdf(poster));
    expect(read).toMatchObject({ pages: 1, language: "fr-FR", title: "Affiche – Un four à pain pour la cité des Brebis", stray: [], outside: [] });
    expect(heard(read)).toEqual([
      "Figure Propulsons!", "P Les Fournils de la Gohelle · Liévin", `H1 ${poster.title}`, "P Projet labellisé", `P ${poster.summary}`,
      "Figure Code à scanner avec un téléphone : il mène à propulsons.example.org/p/k7m2px", "H2 Soutenir ce projet", "P Scannez le code avec votre téléphone, ou tapez :",
      "P propulsons.example.org/p/k7m2px", "P Jusqu’au 3 mars 2027 à 23 h 59.", "P Objectif : 15 000 €.",
    ]);
    expect(read.artifacts.join("")).toContain("ORIAS");
  });

  test("keeps every word of the longest titles, summaries and addresses on its page", async () => {
    const word = "Anticonstitutionnellementhyperphosphorescentissimementinterdépartementalisations";
    const long = { ...poster, world: "vote", isLabelled: false, title: word, kicker: `Association ${"pour la sauvegarde du patrimoine ".repeat(3)}· Béthune`, summary: "Du pain au levain et un lieu où l’on se parle. ".repeat(5).slice(0, 220), address: `https://propulsons.example.org/budget-citoyen/2026/initiatives/${"peniche-".repeat(8)}x` } as const;
    const read = await readPdf(await posterPdf(long));
    expect(read).toMatchObject({ pages: 1, stray: [], outside: [] });
    expect(heard(read).find((line) => line.startsWith("H1"))!.replace(/H1|[- ]/g, "")).toBe(word);
  });

  test("the same facts give the same bytes", async () => expect((await posterPdf(poster)).equals(await posterPdf(poster))).toBe(true));
});
