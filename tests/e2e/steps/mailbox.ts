import { expect, type Page } from "@playwright/test";
import { stopAt } from "./stop";

/** Opens the last mail with this subject that went to this address, says what must be in it, and comes back. */
export async function readMail(page: Page, to: string, subject: string, said: string | RegExp): Promise<void> {
  await page.getByRole("link", { name: "Courrier" }).click();
  await stopAt(page, "Courrier");
  await expect(async () => {
    await page.reload();
    await page.getByLabel("Adresse").selectOption(to, { timeout: 1000 });
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page.getByRole("link", { name: subject }).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("link", { name: subject }).first().click();
  await stopAt(page, subject);
  await expect(page.getByRole("main")).toContainText(said);
  // By keyboard: just after a scroll Chromium may hand a click to the mail's own closed frame.
  await page.getByRole("link", { name: "Revenir au site" }).press("Enter");
  await expect(page.getByRole("complementary", { name: "Démonstration" })).toBeVisible();
}
