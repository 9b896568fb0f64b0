import { expect, test, type Page } from "@playwright/test";
import { firstGrid } from "~/features/label/criteria";
import { toNextDeadline, toPayout } from "./steps/bar";
import { isTold, stopAt } from "./steps/stop";

/** What the README and the bar's « À essayer » promise, with the data that the demonstration starts with. */
const bar = (page: Page) => page.getByRole("complementary", { name: "Démonstration" });

const openTrials = (page: Page) => bar(page).getByText("À essayer", { exact: true }).click();

/** Enters as whom the trial names; the page itself follows, maybe at the same address. */
async function tryAs(page: Page, words: string): Promise<void> {
  await openTrials(page);
  await Promise.all([page.waitForEvent("domcontentloaded"), bar(page).getByRole("button", { name: words }).click()]);
}

test("a visitor gives 25 € and reads the gift's lines in the ledger", async ({ page }) => {
  await page.goto("/");
  await stopAt(page, "Poussons les projets d’ici");
  await openTrials(page);
  await bar(page).getByRole("link", { name: /^Soutenir «/ }).click();
  await page.getByRole("radio", { name: "25 €" }).check();
  await page.getByLabel("Adresse e-mail").fill("visiteuse@example.org");
  await page.getByRole("button", { name: "Continuer avec 25 €" }).click();
  await page.getByRole("radio", { name: "4242 4242 4242 4242" }).check();
  await page.getByRole("button", { name: /^Payer 25,00/ }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: /votre brique est posée/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await tryAs(page, "Puis voir ses lignes de compte");
  await stopAt(page, "Le journal de l’argent");
  const newest = page.getByRole("group").filter({ hasText: "Don payé par carte" }).first();
  await expect(newest).toContainText("25,00 €");
  await expect(newest).toContainText("Somme, toujours nulle");
});

async function sitFor(page: Page, seat: string): Promise<void> {
  await tryAs(page, seat);
  await stopAt(page, "Avis sur « La péniche aux livres »");
  await expect(page.getByText("4 sièges").or(page.getByText("6 sièges")).first()).toBeVisible();
  for (const { title } of firstGrid.criteria) {
    const criterion = page.getByRole("region", { name: title });
    await criterion.getByRole("radio", { name: "Rempli", exact: true }).check();
    await criterion.getByLabel("Pourquoi ?").fill("Le dossier le montre.");
  }
  await page.getByRole("button", { name: "Enregistrer mon avis" }).click();
  await page.getByRole("radio", { name: /^Pour\b/ }).check();
  await page.getByRole("button", { name: "Enregistrer mon vote" }).click();
  await isTold(page, "Le vote de votre siège est enregistré");
}

test("four seats have voted: a visitor plays the two others, then the chair", async ({ page }) => {
  await page.goto("/");
  await sitFor(page, "Siéger pour le Crédit solidaire");
  await sitFor(page, "Siéger pour l’Investissement solidaire");
  await tryAs(page, "Présider et clore");
  await page.getByRole("link", { name: /^Clore/ }).first().click();
  await stopAt(page, "Clore l’examen de « La péniche aux livres »");
  await page.getByRole("button", { name: "Clore l’examen" }).click();
  await expect(page.getByText("Décision : labellisé")).toBeVisible();
});

test("the clock jumps to a deadline, then to the payout", async ({ page }) => {
  await page.goto("/projets/le-fournil-des-trois-clochers");
  await toNextDeadline(page);
  await expect(page.getByText("Réussie").or(page.getByText("Objectif atteint")).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Soutenir ce projet" })).toHaveCount(0);
  await toPayout(page);
  await tryAs(page, "Voir où est l’argent");
  const line = page.getByRole("row").filter({ hasText: "Le Fournil des Trois Clochers" });
  await expect(line).toContainText("Soldée");
});
