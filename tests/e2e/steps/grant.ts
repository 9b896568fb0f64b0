import { expect, type Page } from "@playwright/test";
import type { DemoPersonKey } from "~/features/demo/people";
import { enterAs } from "./bar";
import type { OpenEdition } from "./edition";
import { inDays } from "./product-clock";
import { isTold, stopAt } from "./stop";
import type { Idea } from "./initiative";

const paper = { name: "mandat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

async function openTeamGrant(page: Page, { id }: OpenEdition, { title }: Idea, who: DemoPersonKey = "nadia"): Promise<void> {
  await enterAs(page, who);
  await page.goto(`/equipe/budget-citoyen/${id}/subventions`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await stopAt(page, title);
}

async function openOwnGrant(holder: Page, { title }: Idea): Promise<void> {
  await enterAs(holder, "louise");
  await holder.getByRole("listitem").filter({ hasText: "budget citoyen" }).getByRole("link", { name: title }).click();
  await stopAt(holder, title);
}

/** How parts are paid, then one grant a winner; its convention leaves. */
export async function sendConvention(team: Page, edition: OpenEdition, idea: Idea): Promise<void> {
  await enterAs(team, "nadia");
  await team.goto(`/equipe/budget-citoyen/${edition.id}/subventions`);
  await stopAt(team, "Les subventions");
  await team.getByRole("link", { name: "Régler les versements" }).click();
  await team.getByLabel("Qui signe pour le Département").fill("Camille Exemple, présidente du Département");
  await team.getByLabel("Compte rendu attendu pour le").fill(await inDays(300));
  await team.getByRole("button", { name: "Enregistrer" }).click();
  await isTold(team, "Les réglages sont enregistrés.");
  await team.getByRole("button", { name: /^Ouvrir \d+ subventions?$/ }).click();
  await isTold(team, "Subventions ouvertes");
  await openTeamGrant(team, edition, idea);
  await team.getByRole("button", { name: "Envoyer la convention à signer" }).click();
  await expect(team.getByText("Convention à signer")).toBeVisible();
}

/** The holder reads, signs, and says where to be paid. */
export async function signAndSayWhere(holder: Page, idea: Idea): Promise<void> {
  await openOwnGrant(holder, idea);
  await holder.getByRole("link", { name: "Lire et signer" }).click();
  await holder.getByLabel("Prénom et nom de qui représente la structure").fill("Louise Exemple");
  await holder.getByLabel("Fonction").fill("présidente");
  await holder.getByLabel(/^J’ai lu la convention/).check();
  await holder.getByRole("button", { name: "Signer la convention" }).click();
  await isTold(holder, "Vous avez signé.");
  await holder.getByRole("link", { name: "Indiquer un compte" }).click();
  await stopAt(holder, "Où être payé");
  await holder.getByLabel("Titulaire du compte").fill("Le four du quartier (exemple)");
  await holder.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 189");
  await holder.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await isTold(holder, "Le compte est enregistré.");
}

/** The Département signs; one person notes the transfer, another confirms. */
export async function countersignAndPay(page: Page, edition: OpenEdition, idea: Idea, colleague: DemoPersonKey): Promise<void> {
  await openTeamGrant(page, edition, idea);
  await page.getByRole("link", { name: "Noter la signature du Département" }).click();
  await page.getByLabel("Le", { exact: true }).fill(await inDays(0));
  await page.getByRole("button", { name: "Noter la signature" }).click();
  await isTold(page, "La convention est signée des deux côtés.");
  await page.getByRole("link", { name: /signature/ }).first().click();
  await page.getByLabel("Jour du virement").fill(await inDays(0));
  await page.getByLabel("Numéro du mandat ou du virement").fill("Mandat 2026-118");
  await page.getByLabel("Preuve").setInputFiles(paper);
  await page.getByRole("button", { name: "Noter le versement" }).click();
  await isTold(page, "Une autre personne de l’équipe doit le confirmer.");
  await openTeamGrant(page, edition, idea, colleague);
  await page.getByRole("link", { name: /signature/ }).first().click();
  await page.getByRole("radio", { name: /^Confirmer/ }).check();
  await page.getByRole("button", { name: /^Enregistrer/ }).click();
  await isTold(page, "Votre réponse est enregistrée.");
}

/** What was done, with a photo; the team accepts; everybody reads it. */
export async function giveAccount(holder: Page, edition: OpenEdition, idea: Idea, photo: Buffer): Promise<void> {
  await openOwnGrant(holder, idea);
  await holder.getByRole("link", { name: "Mon compte rendu" }).click();
  await stopAt(holder, "Mon compte rendu");
  await holder.getByLabel("Ce que vous avez fait").fill("Nous avons monté le four avec les habitants du quartier, puis nous l’avons ouvert chaque samedi de l’année.");
  await holder.getByLabel("Ce que cela a changé, et pour qui").fill("Les voisins se retrouvent le samedi autour du pain.");
  await holder.getByLabel("Personnes touchées").fill("120");
  await holder.getByLabel("Matériel").fill(idea.cost);
  await holder.getByRole("button", { name: "Enregistrer le brouillon" }).click();
  await isTold(holder, "Votre brouillon est enregistré.");
  await holder.getByRole("link", { name: "Ajouter une photo" }).click();
  await stopAt(holder, "Ajouter une photo");
  await holder.getByLabel("Photo", { exact: true }).setInputFiles({ name: "four.jpg", mimeType: "image/jpeg", buffer: photo });
  await holder.getByLabel("Ce que montre la photo").fill("Le four du quartier, allumé un samedi matin.");
  await holder.getByRole("button", { name: "Ajouter" }).click();
  await isTold(holder, "La photo est ajoutée.");
  await holder.getByRole("button", { name: "Déposer mon compte rendu" }).click();
  await isTold(holder, /compte rendu/);
  await openTeamGrant(holder, edition, idea);
  await holder.getByRole("link", { name: "Examiner le compte rendu" }).click();
  await stopAt(holder, "Le compte rendu");
  await holder.getByRole("radio", { name: /^Accepter/ }).check();
  await holder.getByRole("button", { name: "Enregistrer la réponse" }).click();
  await isTold(holder, "Votre réponse est enregistrée.");
}

export async function readAccount(page: Page, { year }: OpenEdition, { title }: Idea): Promise<void> {
  await page.goto(`/budget-citoyen/${year}/comptes-rendus`);
  await stopAt(page, "Ce que votre vote a permis");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const picture = page.getByRole("img", { name: "Le four du quartier, allumé un samedi matin." });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}
