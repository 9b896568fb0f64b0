import { expect, type Page } from "@playwright/test";
import { listMails } from "./mailbox";
import { stopAt } from "./stop";

const thisYear = new Date().getFullYear();

/** From the edition's page through the door to the ballot. */
export async function passTheDoor(page: Page, firstName: string, year = thisYear): Promise<void> {
  await page.goto(`/budget-citoyen/${year}`);
  await page.getByRole("link", { name: "Voter", exact: true }).click();
  await sayWhoVotes(page, firstName);
}

/** From the door to the ballot, by the code that is mailed. */
export async function sayWhoVotes(page: Page, firstName: string): Promise<void> {
  const email = `${firstName.toLowerCase().normalize("NFD").replace(/\P{ASCII}/gu, "")}@vote.example.org`;
  await page.getByLabel("Nom de famille").fill("Marchand");
  await page.getByLabel("Premier prénom").fill(firstName);
  await page.getByLabel("Jour").fill("17");
  await page.getByLabel("Mois").fill("5");
  await page.getByLabel("Année").fill("1980");
  await page.getByLabel("Commune où vous habitez").fill("62400 Béthune");
  await page.getByLabel(/^Je le jure/).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Votre adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  const code = async () => /\b\d{6}\b/.exec((await listMails(email))[0]?.text ?? "")?.[0];
  await expect.poll(code).toBeDefined();
  await page.getByLabel("Code reçu").fill((await code())!);
  await page.getByRole("button", { name: "Continuer" }).click();
}

/** The whole card is the box's label. */
export const pick = (page: Page, title: string) => page.locator(".ballot-pick", { hasText: title }).click();

/** Chooses, reads again, votes; returns the voter's own code as it is shown. */
export async function vote(page: Page, titles: readonly string[]): Promise<string> {
  await stopAt(page, "Mon bulletin");
  for (const title of titles) await pick(page, title);
  await page.getByRole("button", { name: "Vérifier mon bulletin" }).click();
  await page.getByRole("button", { name: "Voter", exact: true }).click();
  await stopAt(page, "Votre vote est dans l’urne");
  return shownCode(page);
}

/** The first of the three codes on the last page: the one to keep. */
export const shownCode = async (page: Page): Promise<string> => (await page.locator(".ballot-code span").allTextContents()).slice(0, 7).join("-");

/** Types the code alone, where nobody asks who one is. */
export async function findBallot(page: Page, code: string): Promise<void> {
  await page.goto(`/budget-citoyen/${thisYear}/suivi`);
  await page.getByLabel("Votre code de suivi").fill(code);
  await page.getByRole("button", { name: "Retrouver mon bulletin" }).click();
}
