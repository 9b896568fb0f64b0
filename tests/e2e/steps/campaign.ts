import { expect, type Page } from "@playwright/test";
import { campaignPicture } from "#db/seeds/demo/pictures";
import { campaigns, stories } from "#db/seeds/demo/stories";
import { enterAs } from "./bar";
import { tomorrow } from "./product-clock";
import { isTold, stopAt } from "./stop";
import { gestureFor, type Story } from "./story";

const saves = async (page: Page, button = "Enregistrer") => page.getByRole("button", { name: button, exact: true }).click();
const tab = async (page: Page, name: string) => page.getByRole("navigation", { name: "Parties de la campagne" }).getByRole("link", { name }).click();

async function tellStory(page: Page, { title, summary, project }: Story): Promise<void> {
  await tab(page, "Histoire");
  await page.getByLabel("Titre", { exact: true }).fill(title);
  await page.getByLabel("En bref").fill(summary);
  await page.getByLabel("Le récit").fill(campaigns[0]!.text);
  await saves(page);
  await isTold(page, "L’histoire est enregistrée.");
  await tab(page, "Image");
  const picture = await campaignPicture(stories[0]!);
  await page.getByLabel("Image", { exact: true }).setInputFiles({ name: picture.name, mimeType: picture.type, buffer: Buffer.from(await picture.arrayBuffer()) });
  await page.getByLabel("Description de l’image").fill(`Dessin pour « ${project} ».`);
  await saves(page);
  await isTold(page, "L’image est enregistrée.");
}

async function setTerms(page: Page, { goal, thresholdPercent }: Story): Promise<void> {
  await tab(page, "Réglages");
  await page.getByLabel(/^Objectif/).fill(goal);
  await page.getByLabel("Seuil de réussite").fill(String(thresholdPercent));
  await page.getByLabel("Durée, en jours").fill("7");
  await page.getByLabel("Jour du lancement souhaité").fill(await tomorrow());
  await saves(page);
  await isTold(page, "Les réglages sont enregistrés.");
  await tab(page, "Budget");
  const expense = page.getByRole("group", { name: "Dépense 1" });
  await expense.getByLabel("À quoi").fill("Matériel");
  await expense.getByLabel("Montant").fill(goal);
  await saves(page);
  await isTold(page, "Le budget est enregistré.");
  await presentPeople(page);
}

async function presentPeople(page: Page): Promise<void> {
  await tab(page, "Équipe");
  const person = page.getByRole("group", { name: "Personne 1" });
  await person.getByLabel("Nom ou prénom").fill("Odette");
  await person.getByLabel("Ce qu’elle fait").fill("présidente");
  await saves(page);
  await isTold(page, "L’équipe est enregistrée.");
  await tab(page, "Questions");
  const asked = page.getByRole("group", { name: "Question 1" });
  await asked.getByLabel("La question").fill("Où vous trouver ?");
  await asked.getByLabel("La réponse").fill("Au marché, chaque samedi matin.");
  await saves(page);
  await isTold(page, "Les questions sont enregistrées.");
}

async function offerReward(page: Page, { reward }: Story): Promise<void> {
  await tab(page, "Contreparties");
  await page.getByRole("link", { name: "Ajouter une contrepartie" }).click();
  await page.getByLabel("Nom", { exact: true }).fill(reward.title);
  await page.getByLabel("Description", { exact: true }).fill("Un merci qui se tient dans la main.");
  await page.getByLabel(/^Prix/).fill(reward.price);
  await page.getByLabel("Combien en tout").fill("5");
  await page.getByLabel("Mois de remise").selectOption({ index: 4 });
  await page.getByRole("radio", { name: "À retirer sur place" }).check();
  await saves(page, "Ajouter");
  await isTold(page, "La contrepartie est ajoutée.");
}

async function openAccount(page: Page, { title }: Story): Promise<void> {
  await tab(page, "Compte");
  await page.getByRole("button", { name: "Vérifier le compte sur Stripe" }).click();
  await stopAt(page, "Ouvrir le compte qui recevra les dons");
  await page.getByRole("button", { name: "Terminer" }).click();
  await stopAt(page, title);
  await expect(page.getByText("Rien ne manque")).toBeVisible();
}

/** The holder writes the campaign, part by part, and sends it. */
export async function writeCampaign(page: Page, story: Story): Promise<void> {
  await enterAs(page, "louise");
  await page.getByRole("button", { name: gestureFor("Préparer la campagne", story) }).click();
  await stopAt(page, story.project);
  await tellStory(page, story);
  await stopAt(page, story.title);
  await setTerms(page, story);
  await stopAt(page, story.title);
  await offerReward(page, story);
  await stopAt(page, story.title);
  await openAccount(page, story);
  await tab(page, "Envoi");
  await expect(page.getByText("Tout y est")).toBeVisible();
  await saves(page, "Envoyer à l’équipe");
  await isTold(page, "Votre campagne est partie.");
}

/** The team reads it as donors will, and approves it as it is. */
export async function approve(page: Page, { title }: Story): Promise<void> {
  await enterAs(page, "nadia");
  await page.getByRole("link", { name: "Campagnes", exact: true }).click();
  await stopAt(page, "Les campagnes");
  await page.getByRole("link", { name: title }).click();
  await stopAt(page, title);
  await page.getByRole("link", { name: "Approuver" }).click();
  await stopAt(page, "Approuver cette campagne ?");
  await saves(page, "Approuver");
  await isTold(page, "La campagne est approuvée.");
}
