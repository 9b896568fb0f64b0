import { expect, type Page } from "@playwright/test";
import { answers } from "#db/seeds/demo/stories";
import { firstGrid } from "~/features/label/criteria";
import { enterAs } from "./bar";
import { isTold, stopAt } from "./stop";
import { gestureFor, type Story } from "./story";

/** What the first forms ask of a holder. */
export type Sketch = Pick<Story, "organisation" | "project" | "summary">;

/** The holder's organisation, then the project. */
export async function present(page: Page, { organisation, project, summary }: Sketch): Promise<void> {
  await enterAs(page, "louise");
  await stopAt(page, "Et maintenant ?");
  await page.getByRole("link", { name: "Nouvelle structure" }).click();
  await stopAt(page, "Qui porte le projet ?");
  await page.getByLabel("Nom", { exact: true }).fill(organisation);
  await page.getByLabel("Forme").selectOption("Association");
  await page.getByLabel("Commune").fill("62400 Béthune");
  await page.getByLabel("Ce qu’elle fait").fill("Faire vivre un lieu ouvert à tous dans le quartier.");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await stopAt(page, "Votre projet");
  await page.getByLabel("Qui le porte").selectOption(organisation);
  await page.getByLabel("Nom du projet").fill(project);
  await page.getByLabel("En une ou deux phrases").fill(summary);
  await page.getByLabel("Le besoin local").selectOption({ index: 3 });
  await page.getByLabel("Commune du projet").fill("62400 Béthune");
  await page.getByRole("button", { name: "Enregistrer le projet" }).click();
}

/** Every question, but for those that the first meeting answered. */
export async function answerCriteria(page: Page, said: Record<string, string> = {}): Promise<void> {
  for (const { number, title, questions } of firstGrid.criteria) {
    await page.getByRole("link", { name: `Critère ${number}` }).click();
    await stopAt(page, `Critère ${number} : ${title}`);
    for (const { key, label, required } of questions)
      if (said[key]) await expect(page.getByLabel(label)).toHaveValue(said[key]);
      else if (required === true) await page.getByLabel(label).fill(answers[key]!);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await isTold(page, `Vos réponses au critère ${number} sont enregistrées.`);
  }
}

async function planFunding(page: Page, { goal }: Story): Promise<void> {
  await page.getByRole("link", { name: "Plan de financement" }).click();
  await stopAt(page, "Plan de financement");
  const [uses, resources] = [page.getByRole("group", { name: "Dépenses" }), page.getByRole("group", { name: "Ressources" })];
  await uses.getByLabel("Ligne 1").fill("Matériel");
  await uses.getByLabel("Montant").fill(goal);
  await uses.getByRole("button", { name: "Ajouter une dépense" }).click();
  await uses.getByLabel("Ligne 2").fill("Aménagement");
  await uses.getByLabel("Montant").nth(1).fill("1 200,50");
  await resources.getByLabel("Ligne 1").fill("Apport de l’association");
  await resources.getByLabel("Montant").fill("1 200,50");
  await page.getByLabel("Ce que vous demanderez aux citoyens").fill(goal);
  await page.getByRole("button", { name: "Enregistrer le plan" }).click();
  await expect(page.getByText("Votre plan est équilibré")).toBeVisible();
}

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

export async function addForecast(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Documents" }).click();
  await stopAt(page, "Documents");
  await page.getByLabel("Le critère qu’il éclaire").selectOption({ index: 1 });
  await page.getByLabel("Ce que c’est").selectOption("Budget prévisionnel");
  await page.getByLabel("Titre du document").fill("Budget prévisionnel");
  await page.getByLabel("Fichier").setInputFiles({ name: "budget.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByRole("button", { name: "Ajouter le document" }).click();
  await expect(page.getByRole("link", { name: "Budget prévisionnel", exact: true })).toBeVisible();
}

/** On the page of the partner's attestation. */
export async function askAttestation(page: Page): Promise<void> {
  await stopAt(page, "Attestation d’un partenaire");
  const partner = page.getByLabel("Partenaire", { exact: true });
  await partner.selectOption((await partner.getByRole("option").filter({ hasText: "Initiative Opale" }).textContent())!);
  await page.getByRole("button", { name: "Demander l’attestation" }).click();
  await isTold(page, "Votre demande est partie");
}

export async function startApplication(page: Page, sketch: Sketch): Promise<void> {
  await stopAt(page, sketch.project);
  await page.getByRole("link", { name: gestureFor("Demander le label", sketch) }).click();
  await stopAt(page, "Demander le label");
  await page.getByRole("button", { name: "Commencer ma demande" }).click();
  await stopAt(page, "Ma demande de label");
}

export const backToFile = (page: Page) => page.getByRole("link", { name: /demande/i }).first().click();

/** The holder presents who and what, and writes the whole file; a partner is asked to attest. */
export async function apply(page: Page, story: Story): Promise<void> {
  await present(page, story);
  await startApplication(page, story);
  await answerCriteria(page);
  await planFunding(page, story);
  await backToFile(page);
  await addForecast(page);
  await backToFile(page);
  await page.getByRole("link", { name: "Attestation d’un partenaire" }).click();
  await askAttestation(page);
}

/** Back at the desk once the partner has answered. */
export async function submit(page: Page, story: Story): Promise<void> {
  await enterAs(page, "louise");
  await page.getByRole("link", { name: gestureFor("Relire et déposer", story) }).click();
  await deposit(page);
}

/** On the page that shows the whole file once more. */
export async function deposit(page: Page): Promise<void> {
  await stopAt(page, "Relire et déposer");
  await page.getByRole("button", { name: "Déposer ma demande" }).click();
  await isTold(page, "Votre demande est déposée");
}
