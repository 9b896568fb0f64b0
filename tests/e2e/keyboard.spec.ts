import { expect, test, type Page } from "@playwright/test";
import { mailedPath } from "./steps/mailbox";
import { rowsOf } from "./steps/sql";
import { isTold } from "./steps/stop";

/** Somebody who gave, in the example data. */
const donor = async () => (await rowsOf<{ email: string }>("select email from donation where status = 'paid' order by charged_at, id limit 1"))[0]!.email;

/** Tab until the focus is there, as somebody without a mouse does; what has the focus must show it. */
async function tabTo(page: Page, role: "link" | "button" | "textbox" | "searchbox" | "radio" | "combobox" | "summary", name: string | RegExp): Promise<void> {
  const target = role === "summary" ? page.locator("summary", { hasText: name }) : page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return showsFocus(page);
    await page.keyboard.press("Tab");
  }
  throw new Error(`80 presses of Tab do not lead to ${role} ${String(name)}`);
}

/** The frame is around the element, or around what its gesture covers: a card, a choice. The style sheet may still be on its way. */
async function showsFocus(page: Page): Promise<void> {
  const isFramed = () => page.evaluate(() => {
    let around = document.activeElement;
    while (around && getComputedStyle(around).outlineStyle !== "solid") around = around.parentElement;
    return around !== null;
  });
  await expect.poll(isFramed, "the focus is visible").toBe(true);
}

test("giving by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "link", "Soutenir un projet");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/projets$/);
  await tabTo(page, "searchbox", "Mots, commune ou besoin");
  await page.keyboard.type("Marquise");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/mots=Marquise/);
  await tabTo(page, "link", "Un atelier vélo sur la route");
  await page.keyboard.press("Enter");
  await tabTo(page, "link", "Soutenir ce projet");
  await page.keyboard.press("Enter");
  await tabTo(page, "radio", "10 €");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "25 €" })).toBeChecked();
  await tabTo(page, "textbox", "Adresse e-mail");
  await page.keyboard.type("camille.clavier@example.org");
  await tabTo(page, "button", "Continuer avec 25 €");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Payer 25,00 €" })).toBeVisible();
  await tabTo(page, "button", "Payer 25,00 €");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Merci|en cours/ })).toBeVisible();
});

test("choosing a place in the list that says what the map draws, by keyboard alone", async ({ page }) => {
  await page.goto("/projets");
  await tabTo(page, "summary", "Les intercommunalités en liste");
  await page.keyboard.press("Enter");
  await tabTo(page, "link", /^CC de la Terre des Deux Caps$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/epci=/);
  await expect(page.getByRole("link", { name: "Un atelier vélo sur la route" })).toBeVisible();
});

test("finding one's gifts again by keyboard alone", async ({ page }) => {
  await page.goto("/mes-dons");
  await tabTo(page, "textbox", "Adresse e-mail");
  const email = await donor();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await page.goto(await mailedPath(email, "mes-dons"));
  await tabTo(page, "link", /don/i);
});

test("complaining, then adding a word, by keyboard alone", async ({ page }) => {
  await page.goto("/reclamations");
  await tabTo(page, "radio", /./);
  await page.keyboard.press("Space");
  for (const [name, words] of [["Prénom et nom", "Camille Clavier"], ["Adresse e-mail", "camille.clavier@example.org"], [/^Ce qui s’est passé/, "Personne ne m’a répondu."]] as const) {
    await tabTo(page, "textbox", name);
    await page.keyboard.type(words);
  }
  await tabTo(page, "button", "Envoyer ma réclamation");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/reclamations\/suivi\//);
  await tabTo(page, "textbox", "Votre message");
  await page.keyboard.type("C’était le 5 janvier.");
  await tabTo(page, "button", "Ajouter ce message");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toContainText("C’était le 5 janvier.");
});

test("choosing an hour by the mailed link, and giving it back, by keyboard alone", async ({ page }) => {
  await page.goto(await mailedPath("firmin@example.org", "rendez-vous"));
  await tabTo(page, "radio", /à \d+\sh/);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await tabTo(page, "button", "Prendre cette heure");
  await page.keyboard.press("Enter");
  await isTold(page, "C’est noté.");
  await tabTo(page, "button", "Annuler ce rendez-vous");
  await page.keyboard.press("Enter");
  await isTold(page, "Le rendez-vous est annulé.");
});
