import { expect, test, type Page } from "@playwright/test";
import { stopAt } from "./steps/stop";
import { findBallot, passTheDoor, pick, vote } from "./steps/vote";

/** Chooses another initiative, reads again, replaces. */
async function changeTo(page: Page, title: string): Promise<void> {
  await pick(page, title);
  await page.getByRole("button", { name: "Vérifier mon bulletin" }).click();
  await expect(page.getByRole("heading", { name: "Relisez" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText([new RegExp(title)]);
  await page.getByRole("button", { name: "Remplacer mon bulletin" }).click();
  await stopAt(page, "Votre vote est changé");
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Annuler mon vote" }).click();
  await expect(page.getByRole("main")).toContainText("Vous annulez votre vote");
  await page.getByRole("button", { name: "Annuler mon vote" }).click();
  await stopAt(page, "Votre vote est annulé");
}

/** What the browser sends on the ballot's pages and on those of the code. */
function listenToVote(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (/\/budget-citoyen\/\d+\/(bulletin|suivi)/.test(request.url())) sent.push(`${request.url()} ${request.postData() ?? ""}`);
  });
  return sent;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody votes, reads again, changes and cancels the vote by the code alone, and votes only once", async ({ page }) => {
      const sent = listenToVote(page);
      await passTheDoor(page, javaScriptEnabled ? "Odette" : "Ondine");
      const code = await vote(page, ["Le jardin qui nourrit", "Un toit pour les aidants"]);
      expect(code).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
      await page.getByRole("button", { name: "J’ai noté mon code, terminer" }).click();

      await findBallot(page, code);
      await changeTo(page, "Les livres du canal");
      await findBallot(page, code);
      await withdraw(page);
      // With a script, neither what was chosen nor the code leaves the browser.
      if (javaScriptEnabled) for (const one of sent) expect(one).not.toMatch(new RegExp(`choices|secret|${code}`));

      await findBallot(page, code.replace(/.$/, (last) => (last === "A" ? "B" : "A")));
      await expect(page.getByRole("main")).toContainText("une lettre est fausse");
    });
  });
}

test("Back from reading again leads to the choices, as they were", async ({ page }) => {
  await passTheDoor(page, "Olympe");
  await pick(page, "Les livres du canal");
  await page.getByRole("button", { name: "Vérifier mon bulletin" }).click();
  await expect(page.getByRole("heading", { name: "Relisez" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "Les livres du canal" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Vérifier mon bulletin" })).toBeVisible();
});
