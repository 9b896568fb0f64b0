import { expect, test, type Page } from "@playwright/test";
import { listMails } from "./steps/mailbox";

test.use({ javaScriptEnabled: false });

/** The bar works without JavaScript too. */
async function enter(page: Page, name: RegExp): Promise<void> {
  const bar = page.getByRole("complementary", { name: "Démonstration" });
  await bar.getByText("Entrer comme…", { exact: true }).click();
  await bar.getByRole("button", { name }).click();
}

test("giving, up to the payment page and back", async ({ page }) => {
  await page.goto("/projets");
  await page.getByRole("link", { name: "Un atelier vélo sur la route" }).click();
  await page.getByRole("link", { name: "Soutenir ce projet" }).first().click();
  await page.getByRole("combobox", { name: "Une révision complète" }).selectOption("1");
  await page.getByRole("textbox", { name: "Autre montant" }).fill("beaucoup");
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill("sans.script@example.org");
  await page.getByRole("textbox", { name: "Un mot pour l’équipe" }).fill("Bon vent.");
  await page.getByRole("button", { name: "Continuer vers le paiement" }).click();
  await expect(page.getByRole("textbox", { name: "Autre montant" })).toHaveAccessibleDescription(/Écrivez un montant en euros/);
  await expect(page.getByRole("combobox", { name: "Une révision complète" })).toHaveValue("1");
  await expect(page.getByRole("textbox", { name: "Un mot pour l’équipe" })).toHaveValue("Bon vent.");
  await page.getByRole("textbox", { name: "Autre montant" }).fill("15,50");
  await page.getByRole("button", { name: "Continuer vers le paiement" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Payer 50,50 €" })).toBeVisible();
  await page.getByRole("link", { name: "Abandonner" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Votre don à La Roue d’Opale" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Rien n’a été débité.");
  await expect(page.getByRole("textbox", { name: "Autre montant" })).toHaveValue("15,50");
});

/** The last code that the mailbox got for this address. */
async function mailedCode(to: string): Promise<string> {
  const code = async () => /^\d{6}/.exec((await listMails(to))[0]?.subject ?? "")?.[0];
  await expect.poll(code).toBeDefined();
  return (await code())!;
}

test("opening an account with the mailed code", async ({ page }) => {
  await page.goto("/inscription");
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill("Nora Exemple");
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill("nora.sans.script@example.org");
  await page.getByLabel("Mot de passe").fill("une phrase assez longue");
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vérifier votre adresse" })).toBeVisible();
  await page.getByRole("textbox", { name: "Code reçu" }).fill(await mailedCode("nora.sans.script@example.org"));
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("status")).toContainText("Votre adresse est vérifiée.");
  await expect(page.getByRole("button", { name: "Quitter" }).first()).toBeVisible();
});

test("an opinion that lacks a reason comes back whole, the error beside its field", async ({ page }) => {
  await page.goto("/");
  await enter(page, /Crédit solidaire/);
  await page.getByRole("link", { name: "Donner l’avis sur La péniche aux livres" }).click();
  const criteria = page.getByRole("main").getByRole("region").filter({ has: page.getByRole("textbox", { name: "Pourquoi ?" }) });
  await expect(criteria).toHaveCount(4);
  for (const index of [0, 1, 2, 3]) await criteria.nth(index).getByRole("radio", { name: "Rempli", exact: true }).check();
  for (const index of [0, 1, 3]) await criteria.nth(index).getByRole("textbox").fill(`Raison ${index + 1}`);
  await page.getByRole("button", { name: "Enregistrer mon avis" }).click();
  await expect(page.getByRole("alert")).toContainText("Critère 3 : dites en une phrase pourquoi.");
  await expect(criteria.nth(2).getByRole("textbox")).toHaveAccessibleDescription(/dites en une phrase pourquoi/);
  for (const index of [0, 1, 3]) await expect(criteria.nth(index).getByRole("textbox")).toHaveValue(`Raison ${index + 1}`);
  for (const index of [0, 1, 2, 3]) await expect(criteria.nth(index).getByRole("radio", { name: "Rempli", exact: true })).toBeChecked();
});
