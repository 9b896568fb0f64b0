import { expect, test, type Page } from "@playwright/test";
import { deposit } from "./steps/apply";
import { enterAs, oneDayLater } from "./steps/bar";
import { checkAndPlan } from "./steps/check";
import { readMail } from "./steps/mailbox";
import { closeItem, doubt, markAttendance, seats, speak, type Voice } from "./steps/sit";
import { isTold, stopAt } from "./steps/stop";
import type { Item } from "./steps/story";

/** The file that the demonstration leaves with the team; Gaston is its holder. */
const project = "Le camion des démarches";
const first: Item = { project, place: "Salle Brassens, Saint-Omer" };
const second: Item = { project, place: "Salle Barbara, Saint-Omer" };
const condition = "Montrez-nous d’abord les comptes de l’association.";
const criterion = "Critère 1 : Économiquement viable";
const accounts = "Les deux dernières années ont fini à l’équilibre.";
const answers = { criterion: "Les comptes des deux dernières années sont dans la réponse sur les recettes.", condition: "Ils ont été relus par notre partenaire en mars." };

/** All are present; the first ones speak. */
async function examine(page: Page, item: Item, voices: Voice[]): Promise<void> {
  await markAttendance(page, item);
  for (const [index, voice] of voices.entries()) {
    await enterAs(page, seats[index]!.key);
    await speak(page, item, voice);
  }
}

async function openFile(page: Page): Promise<void> {
  await enterAs(page, "gaston");
  await page.getByRole("link", { name: `Voir le projet ${project}` }).click();
  await page.getByRole("link", { name: "Ouvrir la demande" }).click();
  await stopAt(page, "Ma demande de label");
}

/** The holder reads the reasons, changes the file, and says to each condition what was changed. */
async function comeBack(page: Page): Promise<void> {
  await openFile(page);
  await expect(page.getByRole("main")).toContainText("Le comité a ajourné sa décision");
  await page.getByRole("link", { name: "Critère 1" }).click();
  const forecast = page.getByLabel("Que prévoyez-vous pour les trois prochaines années ?");
  await forecast.fill(`${await forecast.inputValue()} ${accounts}`);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.getByRole("link", { name: "Dire ce que j’ai changé" }).click();
  await stopAt(page, "Ce qu’on vous a demandé");
  await page.getByLabel(`Ce que j’ai changé, ${criterion}`).fill(answers.criterion);
  await page.getByLabel(/Ce que j’ai changé, Réserve/).fill(answers.condition);
  await page.getByRole("button", { name: "Enregistrer mes réponses" }).click();
  await isTold(page, "Vos réponses sont enregistrées.");
  await page.getByRole("link", { name: "Ma demande", exact: true }).click();
  await page.getByRole("link", { name: "Relire et déposer" }).click();
  await deposit(page);
}

/** Condition and answer stand side by side before whoever examines again, then the seats' reasons and what the file says now. */
async function seesWhatChanged(page: Page): Promise<void> {
  await enterAs(page, "pret-honneur");
  await page.getByRole("link", { name: `Donner l’avis sur ${project}` }).click();
  await stopAt(page, `Avis sur « ${project} »`);
  const conditions = page.getByRole("region", { name: "Ce que le comité avait demandé, et ce qui a changé" }).getByRole("listitem");
  await expect(conditions).toHaveCount(2);
  await expect(conditions.filter({ hasText: criterion })).toContainText(answers.criterion);
  await expect(conditions.filter({ hasText: condition })).toContainText(answers.condition);
  const before = page.getByRole("region", { name: /^L’examen n° 1/ });
  await expect(before).toContainText(doubt);
  await expect(before).toContainText(accounts);
}

test("adjourned with conditions, answered, examined again, labelled", async ({ page }) => {
  test.setTimeout(400_000);
  await page.goto("/");
  await test.step("the first meeting adjourns", async () => {
    await checkAndPlan(page, first);
    await oneDayLater(page);
    await examine(page, first, [{ vote: "Ajourner", reason: condition }, { unmet: [1], vote: "Pour" }, { unmet: [1], vote: "Pour" }, { vote: "Pour" }]);
    await closeItem(page, first, "ajourné");
  });
  await test.step("the holder is told, answers and comes back", async () => {
    await readMail(page, "gaston@example.org", `Le comité ajourne sa décision sur « ${project} »`, condition);
    await comeBack(page);
  });
  await test.step("the second meeting sees what changed, and labels", async () => {
    await checkAndPlan(page, second);
    await oneDayLater(page);
    await seesWhatChanged(page);
    await examine(page, second, Array.from({ length: 4 }, () => ({ vote: "Pour" })));
    await closeItem(page, second, "labellisé");
    await readMail(page, "gaston@example.org", `« ${project} » est labellisé`, "le comité a donné le label");
  });
});
