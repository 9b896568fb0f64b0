import type { Page } from "@playwright/test";
import { mailedPath } from "./mailbox";
import { inDays } from "./product-clock";
import { openMeeting } from "./sit";
import { isTold, stopAt } from "./stop";
import type { Item } from "./story";

export interface Substitute {
  name: string;
  email: string;
}

/** The team invites somebody to stand in for this seat, from its desk. */
export async function inviteSubstitute(team: Page, seat: string, { name, email }: Substitute): Promise<void> {
  await team.getByRole("link", { name: "Équipe", exact: true }).first().click();
  await team.getByRole("link", { name: "Sièges et registre" }).click();
  await stopAt(team, "Les sièges du comité");
  await team.getByRole("link", { name: new RegExp(`^Gérer ce siège ?, ${seat}$`) }).click();
  await team.getByRole("link", { name: "Inviter une personne à siéger" }).click();
  await stopAt(team, "Inviter une personne à siéger");
  await team.getByLabel("Prénom et nom").fill(name);
  await team.getByLabel("Adresse e-mail").fill(email);
  await team.getByRole("radio", { name: "Suppléance" }).check();
  await team.getByLabel("Premier jour").fill(await inDays(0));
  await team.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await isTold(team, "L’invitation est partie par e-mail.");
}

/** A committee's desk opens with a telephone: the demonstration shows what it would say. */
async function setUpSecondFactor(page: Page): Promise<void> {
  await stopAt(page, "Double vérification");
  await page.getByRole("button", { name: "Mettre en place" }).click();
  await stopAt(page, "Deux minutes avec votre téléphone");
  await page.getByRole("button", { name: "Terminer" }).click();
  await stopAt(page, "Gardez ces codes");
  await page.getByRole("link", { name: "Je les ai gardés, continuer" }).click();
}

export async function acceptMandate(page: Page, { email }: Substitute): Promise<void> {
  await page.goto(await mailedPath(email, "mandat"));
  await stopAt(page, "Vous êtes invité à siéger au comité");
  await page.getByLabel("Choisissez un mot de passe").fill("une chaise près de la fenêtre");
  await page.getByRole("button", { name: "Accepter ce mandat" }).click();
  await setUpSecondFactor(page);
  await stopAt(page, "Le comité");
}

/** The titular cannot come: one gesture, from the page of the meeting. */
export async function announceSubstitute(titular: Page, item: Item, { name }: Substitute): Promise<void> {
  await openMeeting(titular, item);
  await titular.getByRole("link", { name: /^Se faire remplacer/ }).click();
  await stopAt(titular, /^Qui siège pour/);
  await titular.getByRole("button", { name: new RegExp(`^Siège à cette séance ?: ${name}$`) }).click();
  await isTold(titular, "C’est noté");
}
