import type { Page } from "@playwright/test";
import { enterAs } from "./bar";
import { tomorrow } from "./product-clock";
import { isTold, stopAt } from "./stop";
import type { Item } from "./story";

/** The team reads the file, plans a meeting for tomorrow and puts the project on its agenda. */
export async function checkAndPlan(page: Page, { project, place }: Item): Promise<void> {
  await enterAs(page, "nadia");
  await stopAt(page, "Le bureau de l’équipe");
  await page.getByRole("link", { name: `Lire le dossier de ${project}` }).click();
  await stopAt(page, project);
  await page.getByRole("button", { name: "Le dossier est complet" }).click();
  await isTold(page, "Le dossier est vérifié");
  await page.getByRole("link", { name: "Équipe", exact: true }).first().click();
  await page.getByRole("link", { name: "Séances du comité" }).click();
  await stopAt(page, "Séances du comité");
  await page.getByRole("link", { name: "Prévoir une séance" }).click();
  await stopAt(page, "Prévoir une séance");
  await page.getByLabel("Date", { exact: true }).fill(await tomorrow());
  await page.getByLabel(/^Lieu/).fill(place);
  await page.getByRole("button", { name: "Prévoir la séance" }).click();
  await stopAt(page, /^Séance du /);
  const waiting = page.getByLabel("Demande vérifiée");
  await waiting.selectOption((await waiting.getByRole("option").filter({ hasText: project }).textContent())!);
  await page.getByRole("button", { name: "Inscrire à l’ordre du jour" }).click();
  await isTold(page, "La demande est inscrite à l’ordre du jour.");
}
