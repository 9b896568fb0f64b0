import { describe, expect, test } from "vitest";
import { fillWords, partsOf, siteTextHtml, siteTextKeys, siteTexts, unknownWords, type SiteWords } from "./site-text";

const words: SiteWords = { nom: "Association *Exemple* <b>", forme: "association", adresse: "1 rue", courriel: "bonjour@example.org", telephone: "03 21 00 00 00", orias: "12345678", mediateur: "Médiateur Exemple", territoire: "du Pas-de-Calais" };

test.each(siteTextKeys)("the text of %s that comes with the code is whole: every word between braces is known", (key) => {
  const { title, lead, body } = siteTexts[key].original;
  expect([title, lead, body].flatMap(unknownWords)).toEqual([]);
  expect(siteTextHtml(body, words)).not.toMatch(/[{}]/);
});

describe("what a text may say", () => {
  test.each([
    ["[a](/projets)", '<a href="/projets">a</a>'],
    ["[a](mailto:{courriel})", '<a href="mailto:bonjour@example.org">a</a>'],
    ["[a](https://www.cnil.fr/fr)", '<a href="https://www.cnil.fr/fr">a</a>'],
    ["[a](javascript:alert(1))", "a"],
    ["[a](//evil.example)", "a"],
    ["[a](/\\evil.example)", "a"],
    ["[a](data:text/html,x)", "a"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["{nom}", "Association *Exemple* &lt;b&gt;"],
  ])("%j", (markdown, html) => expect(siteTextHtml(markdown, words).replace(/<\/?p>/g, "").trim()).toBe(html));

  test("its highest heading is the page's second", () => expect(siteTextHtml("# Un\n\n## Deux", words)).toMatch(/<h2>Un<\/h2>\s*<h3>Deux<\/h3>/));

  test("braces that name nothing stay, and are told to who writes", () => {
    expect(fillWords("{nom} {non}", words)).toBe("Association *Exemple* <b> {non}");
    expect(unknownWords("{nom} {non}")).toEqual(["non"]);
  });
});

test("its parts are its headings, for the list of differences", () => {
  expect(partsOf({ title: "T", lead: "L", body: "Avant.\n\n## Un\n\nTexte." }).map(({ label, text }) => [label, text])).toEqual([["Titre", "T"], ["Chapeau", "L"], ["Début du texte", "Avant."], ["Un", "Texte."]]);
});
