import { expect, test, type Page } from "@playwright/test";
import { beginDraft } from "./pages/draft";
import { enterAs } from "./steps/bar";
import { violationsOf } from "./steps/violations";

let application: string;
test.beforeAll(async ({ browser }) => {
  application = `/mon-espace/demandes/${await beginDraft(browser)}`;
});

const question = (page: Page) => page.getByRole("textbox", { name: "Comment votre projet gagne-t-il sa vie ?" });
const told = (page: Page) => page.getByRole("main").getByRole("status");
const notice = (page: Page) => page.getByText(/^Brouillon de .*, par Louise/);

async function openCriterion(page: Page): Promise<void> {
  await page.goto(`${application}/critere/1`);
  await expect(page.getByRole("heading", { level: 1, name: /Critère 1/ })).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Vos réponses au critère 1 sont enregistrées." })).toBeVisible();
}

test.describe("with JavaScript", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/");
    await enterAs(page, "louise");
  });

  test("what was typed is found again after leaving without saving, until it is saved", async ({ page }) => {
    await openCriterion(page);
    await question(page).fill("Nous vendons des légumes");
    await expect(told(page)).toHaveText(/^Enregistré à \d+\sh\s\d\d, en brouillon\.$/);
    await question(page).fill("Nous vendons des légumes, et du pain.");
    await page.getByRole("link", { name: "Ma demande" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Ma demande de label" })).toBeVisible();
    await openCriterion(page);
    await expect(notice(page)).toBeVisible();
    await expect(question(page)).toHaveValue("Nous vendons des légumes, et du pain.");
    expect(await violationsOf(page)).toEqual([]);
    await save(page);
    await openCriterion(page);
    await expect(notice(page)).toHaveCount(0);
    await expect(question(page)).toHaveValue("Nous vendons des légumes, et du pain.");
  });

  test("a network that is gone is said; when it is back, the text is kept", async ({ page, context }) => {
    await openCriterion(page);
    await context.setOffline(true);
    await question(page).fill("Écrit dans le train.");
    await expect(told(page)).toHaveText("Non enregistré : vous êtes hors ligne, nous réessayons.");
    await context.setOffline(false);
    await expect(told(page)).toHaveText(/^Enregistré à/);
    await page.reload();
    await expect(question(page)).toHaveValue("Écrit dans le train.");
    await page.getByRole("button", { name: "Effacer le brouillon" }).click();
    await expect(question(page)).not.toHaveValue("Écrit dans le train.");
  });

  test("two tabs: the second is shown the first's text, and chooses", async ({ page, context }) => {
    const other = await context.newPage();
    await openCriterion(page);
    await openCriterion(other);
    await question(page).fill("Le premier onglet.");
    await expect(told(page)).toHaveText(/^Enregistré à/);
    await question(other).fill("Le second onglet.");
    const alert = other.getByRole("alert");
    await expect(alert).toContainText("a enregistré un autre brouillon de cette page");
    await expect(alert).toContainText("Le premier onglet.");
    expect(await violationsOf(other)).toEqual([]);
    await other.getByRole("button", { name: "Garder mon texte" }).click();
    await expect(told(other)).toHaveText(/^Enregistré à/);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByRole("alert").first()).toContainText("après que vous l’avez ouverte");
    await expect(question(page)).toHaveValue("Le premier onglet.");
    await save(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an amount that is refused is kept as a draft, and found again", async ({ page }) => {
    await page.goto("/");
    const bar = page.getByRole("complementary", { name: "Démonstration" });
    await bar.getByText("Entrer comme…", { exact: true }).click();
    await bar.getByRole("button", { name: /Louise/ }).click();
    await page.goto(`${application}/financement`);
    const goal = page.getByRole("textbox", { name: "Ce que vous demanderez aux citoyens" });
    await goal.fill("trois mille");
    await page.getByRole("button", { name: "Enregistrer le plan" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.goto("/");
    await page.goto(`${application}/financement`);
    await expect(notice(page)).toBeVisible();
    await expect(goal).toHaveValue("trois mille");
    await page.getByRole("button", { name: "Effacer le brouillon" }).click();
    await expect(notice(page)).toHaveCount(0);
  });
});
