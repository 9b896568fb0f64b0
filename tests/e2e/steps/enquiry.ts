import type { Page } from "@playwright/test";
import { enterAs } from "./bar";
import { isTold, stopAt } from "./stop";

/** Somebody who asks the label for help, and what they say of their project. */
export interface Enquirer {
  name: string;
  email: string;
  organisation: string;
  project: string;
  summary: string;
}

async function sayWhat(page: Page, { name, email, organisation, project, summary }: Enquirer, asked: { summary: string; need: string }): Promise<void> {
  await page.getByLabel("Prénom et nom").fill(name);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Structure").fill(organisation);
  await page.getByLabel("Nom du projet").fill(project);
  await page.getByLabel(asked.summary).fill(summary);
  await page.getByLabel("Commune du projet").fill("62400 Béthune");
  await page.getByLabel("Besoin local").selectOption({ index: 3 });
  await page.getByLabel(asked.need).selectOption({ index: 1 });
}

/** Somebody writes to the label, without an account. */
export async function writeIn(page: Page, enquirer: Enquirer): Promise<void> {
  await page.goto("/prendre-contact");
  await stopAt(page, "Parlons de votre projet");
  await sayWhat(page, enquirer, { summary: "Votre projet en quelques mots", need: "Ce que vous attendez" });
  await page.getByRole("checkbox", { name: /J’accepte/ }).check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await page.waitForURL("**/merci");
}

async function openContacts(page: Page): Promise<void> {
  await enterAs(page, "nadia");
  await page.getByRole("link", { name: "Contacts", exact: true }).click();
  await stopAt(page, "Contacts");
}

/** Somebody telephones, and the team writes down what they say. */
export async function noteCall(page: Page, enquirer: Enquirer): Promise<void> {
  await openContacts(page);
  await page.getByRole("link", { name: "Noter un contact" }).click();
  await stopAt(page, "Noter un contact");
  await sayWhat(page, enquirer, { summary: "Le projet, comme la personne l’a dit", need: "Ce que la personne attend" });
  await page.getByRole("checkbox", { name: /est d’accord/ }).check();
  await page.getByRole("button", { name: "Noter le contact" }).click();
  await isTold(page, "Le contact est noté.");
  await stopAt(page, enquirer.name);
}

/** The team's page of this person, from its list of contacts. */
export async function openEnquiry(page: Page, { name }: Pick<Enquirer, "name">): Promise<void> {
  await openContacts(page);
  await page.getByRole("link", { name }).first().click();
  await stopAt(page, name);
}
