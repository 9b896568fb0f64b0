import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { listMails } from "../steps/mailbox";

const door = "/budget-citoyen/2098/voter";

/** As far as the ways to show who one is. */
export async function sayWho(page: Page, suite = ""): Promise<void> {
  await page.goto(`${door}${suite}`);
  await page.getByLabel("Nom de famille").fill("Exemple");
  await page.getByLabel("Premier prénom").fill("Odile");
  await page.getByLabel("Jour").fill("17");
  await page.getByLabel("Mois").fill("5");
  await page.getByLabel("Année").fill("1980");
  await page.getByLabel("Commune où vous habitez").fill("62400 Béthune");
  await page.getByLabel(/^Je le jure/).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL("**/voter/preuve");
}

/** With the mailbox of this opening alone: a mailbox receives five codes an hour. */
async function askCode(page: Page, suite = ""): Promise<string> {
  await sayWho(page, suite);
  const email = `odile.${randomUUID().slice(0, 8)}@example.org`;
  await page.getByLabel("Votre adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await page.waitForURL("**/voter/code");
  return email;
}

export const askVoterCode = async (page: Page): Promise<void> => void (await askCode(page));

/** As far as the ballot. */
export async function openBulletin(page: Page): Promise<void> {
  await typeCode(page);
  await page.waitForURL("**/bulletin");
}

/** As far as the answer to « Ai-je déjà voté ? ». */
export async function typeVoterCode(page: Page): Promise<void> {
  await typeCode(page, "?suite=deja-vote");
  await page.waitForURL("**/voter/deja-vote");
}

async function typeCode(page: Page, suite = ""): Promise<void> {
  const email = await askCode(page, suite);
  const read = async () => /\b\d{6}\b/.exec((await listMails(email))[0]?.text ?? "")?.[0];
  await expect.poll(read).toBeDefined();
  await page.getByLabel("Code reçu").fill((await read())!);
  await page.getByRole("button", { name: "Continuer" }).click();
}

export async function takeCarton(page: Page): Promise<void> {
  await sayWho(page);
  await page.getByRole("link", { name: "J’ai un carton" }).click();
  await page.waitForURL("**/voter/carton");
}

/** As far as the sheet to print, of a group that no other opening has drawn. */
export async function drawCards(page: Page): Promise<void> {
  await page.goto("/equipe/budget-citoyen");
  await page.getByRole("link", { name: /2098/ }).first().click();
  await page.getByRole("link", { name: "Cartons et preuves d’identité" }).click();
  await page.getByLabel("Pour qui").fill(`Classe ${randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "Tirer et imprimer" }).click();
  await page.waitForURL("**/codes/feuille");
}
