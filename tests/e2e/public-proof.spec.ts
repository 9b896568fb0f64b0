import { expect, test, type Page } from "@playwright/test";
import { mailedToken, one } from "./pages/params";
import { violationsOf } from "./steps/violations";

/** A donor's own link, out of the mail of a gift that a night has written beside others. */
const donorsPage = async () =>
  `/dons/${await mailedToken("dons", await one("select d.email as found from proof_leaf l join proof_block b on b.campaign_id = l.campaign_id and b.number = l.block_number join donation d on d.id = l.gift_id where b.movements > 1 order by b.number limit 1"))}`;

type Said = { compte: Record<string, number>; journees: Record<string, string | number>[] };

/** The public file as somebody would have it who changed one thing of it. */
const tamper = (page: Page, change: (said: Said) => void) =>
  page.route("**/preuve.json*", async (route) => {
    const said = (await (await route.fetch()).json()) as Said;
    change(said);
    await route.fulfill({ json: said });
  });

const verdict = (page: Page) => page.getByRole("main");

test("a guest follows the link of their mail and their browser recomputes the public account", async ({ page }) => {
  await page.goto(await donorsPage());
  await page.getByRole("link", { name: "Vérifier mon don dans le compte public" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vérifier mon don" })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Votre don est bien compté");
  await expect(verdict(page).getByText("c’est juste")).toHaveCount(5);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("link", { name: "Voir le compte public" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Le compte public" })).toBeVisible();
});

const lies: [what: string, change: (said: Said) => void, told: string][] = [
  ["the sum of a day", ({ journees }) => void (journees[0]!.recu = Number(journees[0]!.recu) + 100), "La chaîne est rompue à la journée n° 1"],
  ["the seal that one day is chained to", ({ journees }) => void (journees.at(-1)!.precedente = "0".repeat(64)), "La chaîne est rompue à la journée n°"],
  ["the seal of every day", ({ journees }) => journees.forEach((day) => void (day.empreinte = "0".repeat(64))), "La journée publiée n’est pas celle où votre don a été écrit"],
  ["the counter", ({ compte }) => void (compte.compteur = Number(compte.compteur) - 100), "ne mène pas au compteur"],
];

for (const [what, change, told] of lies)
  test(`the browser tells a donor that somebody changed ${what}`, async ({ page }) => {
    await tamper(page, change);
    await page.goto(`${await donorsPage()}/verification`);
    await expect(page.getByRole("alert")).toContainText("Le calcul ne tombe pas juste");
    await expect(verdict(page)).toContainText(told);
  });

test("a gift whose values were changed does not have its print", async ({ page }) => {
  const address = `${await donorsPage()}/verification`;
  // What the browser verifies is what the page brought: the secret there is changed, and nothing else.
  await page.route((url) => url.pathname === address, async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    const salt = /sel ([0-9a-f]{64})/.exec(body)![1]!;
    await route.fulfill({ response: answer, body: body.replaceAll(salt, [...salt].reverse().join("")) });
  });
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText("Le calcul ne tombe pas juste");
  await expect(verdict(page)).toContainText("L’empreinte calculée n’est pas celle que nous avons gardée");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the values and the file say how to check by hand", async ({ page, request }) => {
    const gift = await donorsPage();
    await page.goto(`${gift}/verification`);
    await expect(page.getByRole("heading", { name: "Vérifier à la main" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("propulsons:mouvement:1");
    const file = await (await request.get(`${gift}/preuve.txt`)).text();
    expect(file).toContain("propulsons:journee:1");
  });
});
