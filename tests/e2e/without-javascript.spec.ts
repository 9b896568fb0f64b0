import { expect, test, type Page } from "@playwright/test";
import { listMails, mailedPath } from "./steps/mailbox";
import { rowsOf } from "./steps/sql";

test.use({ javaScriptEnabled: false });

/** The bar works without JavaScript too. */
async function enter(page: Page, name: RegExp): Promise<void> {
  const bar = page.getByRole("complementary", { name: "Démonstration" });
  await bar.getByText("Entrer comme…", { exact: true }).click();
  await bar.getByRole("button", { name }).click();
}

test("giving, up to the payment page and back", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Soutenir un projet" }).click();
  await page.getByRole("searchbox", { name: "Mots, commune ou besoin" }).fill("Marquise");
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByText("Les intercommunalités en liste").click();
  await expect(page.getByRole("link", { name: "CC de la Terre des Deux Caps" }).last()).toBeVisible();
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

test("complaining: what lacks is said beside its field, then the answer's page takes one more word", async ({ page }) => {
  await page.goto("/reclamations");
  await page.getByRole("radio").first().check();
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill("Solange Sans-Script");
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill("sans.script@example.org");
  await page.getByRole("button", { name: "Envoyer ma réclamation" }).click();
  const words = page.getByRole("textbox", { name: "Ce qui s’est passé" });
  await expect(words).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Prénom et nom" })).toHaveValue("Solange Sans-Script");
  await words.fill("Mon panier n’est pas arrivé.");
  await page.getByRole("button", { name: "Envoyer ma réclamation" }).click();
  await expect(page).toHaveURL(/\/reclamations\/suivi\//);
  await page.getByRole("textbox", { name: "Votre message" }).fill("C’était le 5 janvier.");
  await page.getByRole("button", { name: "Ajouter ce message" }).click();
  await expect(page.getByRole("main")).toContainText("C’était le 5 janvier.");
});

test("finding one's gifts again", async ({ page }) => {
  const email = (await rowsOf<{ email: string }>("select email from donation where status = 'paid' order by charged_at desc, id limit 1"))[0]!.email;
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Retrouver mes dons" }).click();
  await page.getByRole("textbox", { name: "Adresse e-mail" }).fill(email);
  await page.getByRole("button", { name: "Recevoir le lien vers mes dons" }).click();
  await page.goto(await mailedPath(email, "mes-dons"));
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
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
