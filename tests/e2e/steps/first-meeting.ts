import { expect, type Page } from "@playwright/test";
import { answers } from "#db/seeds/demo/stories";
import { answeredKeys } from "~/features/enquiries/first-meeting";
import { answeredWords, gridQuestions } from "~/features/enquiries/first-meeting.fr";
import { inDays } from "./product-clock";
import { isTold, stopAt } from "./stop";
import type { Story } from "./story";

/** What is said at the table of the application's questions: the application begins with it. */
export const saidAtTheTable: Record<string, string> = Object.fromEntries(answeredKeys.map((key) => [key, answers[key]!]));

type Plan = Pick<Story, "goal" | "thresholdPercent" | "reward">;

/** The campaign pays the first line, the association the second. */
async function plan(page: Page, { goal }: Plan): Promise<void> {
  const uses = page.getByRole("group", { name: "Ce que le projet coûte" });
  await uses.getByLabel("Ligne 1").fill("Matériel");
  await uses.getByLabel("Montant").fill(goal);
  await uses.getByLabel("Dont par la campagne").fill(goal);
  await uses.getByRole("button", { name: "Ajouter une dépense" }).click();
  await uses.getByLabel("Ligne 2").fill("Aménagement");
  await uses.getByLabel("Montant").nth(1).fill("1 200,50");
  const resources = page.getByRole("group", { name: "Ce qui le paie, hors campagne" });
  await resources.getByLabel("Ligne 1").fill("Apport de l’association");
  await resources.getByLabel("Montant").fill("1 200,50");
}

async function imagineCampaign(page: Page, { thresholdPercent, reward }: Plan): Promise<void> {
  await page.getByLabel("Durée, en jours").fill("30");
  await page.getByLabel("Seuil de réussite").fill(String(thresholdPercent));
  const first = page.getByRole("group", { name: "Contrepartie 1" });
  await first.getByLabel("Nom", { exact: true }).fill(reward.title);
  await first.getByLabel("Prix").fill(reward.price);
  await first.getByLabel("Remise, mois").fill((await inDays(200)).slice(0, 7));
  await page.getByLabel("Combien de proches ?").fill("40");
  await page.getByLabel("Combien de personnes dans le réseau ?").fill("300");
}

/** The guided form, from the person's page: two hours in their order, then the report leaves. */
export async function holdFirstMeeting(page: Page, planned: Plan): Promise<void> {
  await page.getByRole("link", { name: "Ouvrir la feuille du premier rendez-vous" }).click();
  await stopAt(page, "Le premier rendez-vous");
  for (const key of answeredKeys) await page.getByLabel(answeredWords[key].label).fill(saidAtTheTable[key]!);
  for (const { legend } of Object.values(gridQuestions)) await page.getByRole("group", { name: legend }).getByRole("radio", { name: "Oui", exact: true }).check();
  await plan(page, planned);
  await imagineCampaign(page, planned);
  await page.getByLabel("Et maintenant, qui fait quoi ?").fill("Écrire la demande avant la fin du mois ; trouver deux devis.");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await isTold(page, "Le rendez-vous est enregistré.");
  await expect(page.getByRole("main")).toContainText("C’est équilibré, au centime près.");
  await stopAt(page, "Le premier rendez-vous");
  await page.getByRole("button", { name: "Conclure et envoyer le compte rendu" }).click();
  await isTold(page, "Le rendez-vous est conclu.");
}

/** What was said is written already: the team sends it to the holder. */
export async function inviteHolder(page: Page, { email, project }: { email: string; project: string }): Promise<void> {
  await page.getByRole("link", { name: "Revenir au contact" }).click();
  await page.getByRole("link", { name: "Ouvrir le projet avec le porteur" }).click();
  await stopAt(page, "Ouvrir le projet avec son porteur");
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue(email);
  await expect(page.getByLabel("Nom du projet")).toHaveValue(project);
  await page.getByRole("button", { name: "Inviter le porteur" }).click();
  await isTold(page, "L’invitation est partie.");
}

/** The holder opens account, organisation and project from the mailed link. */
export async function acceptInvitation(page: Page, path: string, project: string): Promise<void> {
  await page.goto(path);
  await stopAt(page, "Ouvrez votre projet");
  await page.getByLabel("Mot de passe").fill("une lanterne sous la pluie");
  await page.getByLabel("Forme").selectOption("Association");
  await page.getByLabel("Ce que fait la structure").fill("Montrer des films dans les villages sans cinéma.");
  await page.getByRole("button", { name: "Ouvrir mon projet" }).click();
  await isTold(page, "Votre projet est ouvert.");
  await stopAt(page, project);
}
