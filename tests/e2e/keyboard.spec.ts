import { expect, test, type Page } from "@playwright/test";
import { mailedPath } from "./steps/mailbox";
import { isTold } from "./steps/stop";

/** Tab until the focus is there, as somebody without a mouse does; what has the focus must show it. */
async function tabTo(page: Page, role: "link" | "button" | "textbox" | "radio" | "combobox", name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
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
