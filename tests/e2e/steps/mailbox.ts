import { expect, type Page } from "@playwright/test";
import { productUnderTest } from "../product";
import { stopAt } from "./stop";

/** What the mailbox holds, newest first: all of it, or what went to one address. */
export async function listMails(to?: string): Promise<{ subject: string; text: string }[]> {
  const answer = await fetch(new URL(`/_control/mails${to ? `?to=${encodeURIComponent(to)}` : ""}`, productUnderTest().sandboxUrl));
  return (await answer.json()) as { subject: string; text: string }[];
}

/** The page that the last such link mailed to this address leads to, once the mail has come: « rendez-vous », « invitation »… */
export async function mailedPath(to: string, kind: string): Promise<string> {
  const link = new RegExp(`/${kind}/[\\w./-]+`);
  const find = async () => (await listMails(to)).map(({ text }) => link.exec(text)?.[0]).find(Boolean);
  await expect.poll(find).toBeDefined();
  return (await find())!;
}

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
