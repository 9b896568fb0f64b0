import type { Page } from "@playwright/test";
import { enterAs } from "./bar";
import { isTold, stopAt } from "./stop";
import type { Item } from "./story";

/** The partner answers on its own page. */
export async function attest(page: Page, { project }: Pick<Item, "project">): Promise<void> {
  await enterAs(page, "claire");
  await stopAt(page, "Espace partenaire");
  await page.getByRole("link", { name: project }).click();
  await stopAt(page, `Attestez-vous « ${project} » ?`);
  await page.getByRole("radio", { name: "Nous attestons ce projet" }).check();
  await page.getByRole("radio", { name: "Nous suivons ce projet" }).check();
  await page.getByLabel("En quelques phrases").fill("Nous suivons ce projet depuis le printemps : l’équipe est solide, le plan a été relu ensemble.");
  await page.getByLabel("Signé").fill("Claire Exemple, chargée de mission");
  await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await isTold(page, "Votre réponse est enregistrée");
}
