import { expect, test } from "@playwright/test";
import { stopAt } from "./steps/stop";
import { findBallot, passTheDoor, pick, vote } from "./steps/vote";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody votes, changes the vote by the code alone, and votes only once", async ({ page }) => {
      const firstName = javaScriptEnabled ? "Odette" : "Ondine";
      await passTheDoor(page, firstName);
      const code = await vote(page, ["Le jardin qui nourrit", "Un toit pour les aidants"]);
      expect(code).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
      await page.getByRole("button", { name: "J’ai noté mon code, terminer" }).click();

      await findBallot(page, code);
      await pick(page, "Les livres du canal");
      await page.getByRole("button", { name: "Remplacer mon bulletin" }).click();
      await stopAt(page, "Votre vote est changé");

      await findBallot(page, code.replace(/.$/, (last) => (last === "A" ? "B" : "A")));
      await expect(page.getByRole("main")).toContainText("une lettre est fausse");
    });
  });
}
