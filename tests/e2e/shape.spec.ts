import { expect, test, type Page } from "@playwright/test";
import { shapesOf } from "./pages/shape";
import { violationsOf } from "./steps/violations";

/** A page in small, each time with one thing changed. */
const document = (main: string, header = "<a href='/'>Accueil</a>") =>
  `<!doctype html><html lang="fr"><head><title>Une page</title></head><body><header>${header}</header><main id="contenu">${main}</main><footer>Pied</footer></body></html>`;

const usual = document("<h1>Titre</h1><ul><li class='carte'>Un</li></ul><p id='aide'>Aide</p><input aria-describedby='aide' aria-label='Nom'><img alt='Une cour' src='a.png'>");

/** What axe would judge alike, then what it would not. */
const alike: [string, string][] = [
  ["other words", usual.replace("Titre", "Autre chose")],
  ["other ids that lead to the same", usual.replaceAll("aide", "r1")],
  ["more rows of a kind", usual.replace("</li>", "</li><li class='carte'>Deux</li>")],
  ["another picture", usual.replace("a.png", "b.png")],
  ["another address", usual.replace("href='/'", "href='/projets'")],
];
const unlike: [string, string][] = [
  ["another class", usual.replace("'carte'", "'carte pale'")],
  ["words that are gone", usual.replace("Titre", "")],
  ["a name that is gone", usual.replace("aria-label='Nom'", "")],
  ["an empty alternative", usual.replace("Une cour", "")],
  ["a reference that leads nowhere", usual.replace("id='aide'", "")],
  ["another level", usual.replace(/h1>/g, "h2>")],
  ["another element", usual.replace("<p id", "<div id").replace("</p>", "</div>")],
  ["a row of another kind", usual.replace("</li>", "</li><li class='autre'>Deux</li>")],
  ["hidden from some", usual.replace("<p id", "<p aria-hidden='true' id")],
];

async function partsOf(page: Page, html: string): Promise<string[]> {
  return (await shapesOf(page, [html]))[0]!.parts;
}

test("pages of one shape differ in words, and in nothing that axe judges", async ({ page }) => {
  const known = await partsOf(page, usual);
  expect(known).toHaveLength(3);
  for (const [what, html] of alike) expect(await partsOf(page, html), what).toEqual(known);
  for (const [what, html] of unlike) expect(await partsOf(page, html), what).not.toEqual(known);
});

test("what goes wrong between two parts of a page is found without axe, in every page", async ({ page }) => {
  const wrong: [string, string][] = [
    ["two elements have the id contenu", document("<h1>Titre</h1>", "<a id='contenu' href='/'>Accueil</a>")],
    ["2 h1", document("<h1>Titre</h1>", "<h1>Propulsons!</h1>")],
    ["h3 after h1", document("<h1>Titre</h1><h3>Trop bas</h3>")],
    ["two landmarks nav « Menu »", document("<h1>Titre</h1><nav aria-label='Menu'></nav>", "<nav aria-label='Menu'></nav>")],
    ["no title", document("<h1>Titre</h1>").replace("Une page", "")],
  ];
  for (const [fault, html] of wrong) expect((await shapesOf(page, [html]))[0]!.faults, fault).toContain(fault);
  expect((await shapesOf(page, [usual]))[0]!.faults).toEqual([]);
});

test("a pale text is found, also among many of a kind that is legible", async ({ page }) => {
  const text = (colour: string) => `<!doctype html><html lang="fr"><head><title>Une page</title></head><body><main><h1>Titre</h1><p class="a">Lisible</p><p class="a" style="color:${colour}">Et ceci ?</p></main></body></html>`;
  await page.setContent(text("#222"));
  expect(await violationsOf(page)).toEqual([]);
  await page.setContent(text("#ccc"));
  expect(await violationsOf(page)).toEqual([expect.stringMatching(/^color-contrast: .*p/)]);
});
