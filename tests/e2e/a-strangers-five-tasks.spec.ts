import { expect, test, type Page } from "@playwright/test";
import { mailedPath } from "./steps/mailbox";
import { keepSight } from "./steps/pictures";
import { stopAt } from "./steps/stop";
import { pick, sayWhoVotes } from "./steps/vote";

/*
 * What a stranger comes for, with a phone, from the home page each time and by what is written there alone: no address is typed but the mailed
 * link's. `SCREENS=1` keeps what is seen on the way (docs/screens/README.md).
 */
test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

const email = "stella.passante@example.org";
const project = "Un atelier vélo sur la route";

const sight = (page: Page, task: number, step: number) => keepSight(page, `tache-${task}-${step}`);

/** The page's own words lead there; the menu and the foot are for those whom they do not. */
const follow = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name }).first().click();

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

async function findNear(page: Page): Promise<void> {
  await follow(page, "Soutenir un projet");
  await stopAt(page, "Les campagnes");
  await page.getByRole("searchbox", { name: "Mots, commune ou besoin" }).fill("Marquise");
  await page.getByRole("button", { name: "Chercher" }).click();
}

test("1. finds a project near home", async ({ page }) => {
  await sight(page, 1, 1);
  await findNear(page);
  await expect(page.getByRole("link", { name: project })).toBeVisible();
  await sight(page, 1, 2);
  await follow(page, project);
  await stopAt(page, project);
  await sight(page, 1, 3);
});

test("2. gives 20 €", async ({ page }) => {
  await follow(page, project);
  await page.getByRole("link", { name: "Soutenir ce projet" }).first().click();
  await sight(page, 2, 1);
  await page.getByRole("textbox", { name: "Autre montant" }).fill("20");
  await sight(page, 2, 2);
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill(email);
  await page.getByRole("button", { name: "Continuer avec 20 €" }).click();
  await page.getByRole("button", { name: "Payer 20,00 €" }).click();
  const thanks = page.getByRole("heading", { level: 1, name: /votre brique est posée/ });
  await expect(async () => {
    if (!(await thanks.isVisible())) await page.reload();
    await expect(thanks).toBeVisible({ timeout: 1000 });
  }).toPass();
  await sight(page, 2, 3);
});

test("3. finds the gift again", async ({ page }) => {
  await page.getByRole("contentinfo").getByRole("link", { name: "Retrouver mes dons" }).click();
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill(email);
  await sight(page, 3, 1);
  await page.getByRole("button", { name: "Recevoir le lien vers mes dons" }).click();
  await sight(page, 3, 2);
  await page.goto(await mailedPath(email, "mes-dons"));
  await expect(page.getByRole("main")).toContainText("20 €");
  await sight(page, 3, 3);
});

test("4. votes", async ({ page }) => {
  await follow(page, /^Voter$/);
  await sight(page, 4, 1);
  await sayWhoVotes(page, "Stella");
  await stopAt(page, "Mon bulletin");
  await sight(page, 4, 2);
  await pick(page, "Les livres du canal");
  await page.getByRole("button", { name: "Vérifier mon bulletin" }).click();
  await expect(page.getByRole("heading", { name: "Relisez" })).toBeVisible();
  await sight(page, 4, 3);
  await page.getByRole("button", { name: "Voter", exact: true }).click();
  await stopAt(page, "Votre vote est dans l’urne");
  await sight(page, 4, 4);
});

test("5. reads what it all came to", async ({ page }) => {
  await follow(page, "Lire le bilan");
  await stopAt(page, "Le bilan");
  await sight(page, 5, 1);
});
