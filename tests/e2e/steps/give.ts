import { expect, type Page } from "@playwright/test";
import { formatEuros, formatEurosExact } from "~/lib/money";
import { leave } from "./bar";
import { stopAt } from "./stop";
import type { Guest, Story } from "./story";

export async function openProject(page: Page, { title }: Story): Promise<void> {
  await page.getByRole("link", { name: "Découvrir" }).first().click();
  await stopAt(page, "Les campagnes");
  await page.getByRole("link", { name: title }).click();
  await stopAt(page, title);
}

async function fillBasket(page: Page, { reward }: Story, guest: Guest): Promise<void> {
  if (guest.rewards) await page.getByLabel(`Combien ? ${reward.title}`).selectOption(String(guest.rewards));
  if (guest.proposed) await page.getByRole("radio", { name: guest.proposed }).check();
  if (guest.free) await page.getByLabel("Autre montant").fill(guest.free);
  await page.getByLabel("Adresse e-mail").fill(guest.email);
  await page.getByRole("textbox", { name: "Votre nom" }).fill(guest.name);
}

const pay = (page: Page, { cents }: Guest) => page.getByRole("button", { name: `Payer ${formatEurosExact(cents)}` }).click();

async function payByCard(page: Page, guest: Guest): Promise<void> {
  await stopAt(page, `Payer ${formatEurosExact(guest.cents)}`);
  if (guest.card === "abandons") return page.getByRole("link", { name: "Abandonner" }).click();
  if (guest.card === "declined first") {
    await page.getByRole("radio", { name: "4000 0000 0000 0002" }).check();
    await pay(page, guest);
    await expect(page.getByRole("alert")).toContainText("Votre banque a refusé la carte. Vous n’avez pas été débité.");
    await page.getByRole("radio", { name: "4242 4242 4242 4242" }).check();
  }
  await pay(page, guest);
}

async function isThanked(page: Page, { name }: Guest): Promise<void> {
  const thanks = page.getByRole("heading", { level: 1, name: `Merci ${name}, votre brique est posée.` });
  await expect(async () => {
    if (!(await thanks.isVisible())) await page.reload();
    await expect(thanks).toBeVisible({ timeout: 1000 });
  }).toPass();
  await stopAt(page, "votre brique est posée.");
}

/** One guest's gift, from the project's page to the thanks; or back from the payment page, nothing paid. */
export async function give(page: Page, story: Story, guest: Guest): Promise<void> {
  await page.getByRole("link", { name: "Soutenir ce projet" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: `Votre don à ${story.project}` })).toBeVisible();
  await fillBasket(page, story, guest);
  await stopAt(page, `Votre don à ${story.project}`);
  await page.getByRole("button", { name: `Continuer avec ${formatEuros(guest.cents)}` }).click();
  await payByCard(page, guest);
  if (guest.card !== "abandons") return isThanked(page, guest);
  await stopAt(page, `Votre don à ${story.project}`);
  await expect(page.getByText("Rien n’a été débité.")).toBeVisible();
}

/** The sum on the project's page; its words follow in a paragraph of their own. */
export const showsSum = (page: Page, cents: number, words = "donnés par") => expect(page.getByRole("main")).toContainText(`${formatEuros(cents)}${words}`);

/** Every guest in turn; the counter of the page moves with each payment, and only then. */
export async function giveAll(page: Page, story: Story): Promise<void> {
  await leave(page);
  let cents = 0;
  for (const guest of story.guests) {
    await openProject(page, story);
    await give(page, story, guest);
    cents += guest.card === "abandons" ? 0 : guest.cents;
    await openProject(page, story);
    await showsSum(page, cents);
  }
}
