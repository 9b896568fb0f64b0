import { expect, test, type Page } from "@playwright/test";
import { mailedPath, readMail } from "./steps/mailbox";
import { alongside } from "./steps/people";
import { isTold, stopAt } from "./steps/stop";
import { gestureFor } from "./steps/story";

const project = "La plage pour tout le monde";
const title = "Trois fauteuils pour entrer dans la mer";
const reason = "Le 3 du mois, la ville a repris la cale : le projet ne peut plus s’y faire (exemple).";
const mention = "Le projet n’a plus de lieu où se faire (exemple).";

/** A donor who was about to give when the label was taken back. */
async function beginGift(donor: Page): Promise<void> {
  await donor.goto("/projets");
  await donor.getByRole("link", { name: title }).click();
  await stopAt(donor, title);
  await donor.getByRole("link", { name: "Soutenir ce projet" }).first().click();
  await stopAt(donor, `Votre don à ${project}`);
  await donor.getByRole("radio", { name: "25 €" }).check();
  await donor.getByLabel("Adresse e-mail").fill("derniere.minute@example.org");
}

async function propose(team: Page): Promise<void> {
  await team.getByRole("link", { name: "Labels", exact: true }).click();
  await stopAt(team, "Les labels");
  await team.getByRole("link", { name: gestureFor("Proposer le retrait", { project }) }).click();
  await stopAt(team, `Retirer le label de « ${project} »`);
  await expect(team.getByRole("main")).toContainText(`La campagne « ${title} » sera alors suspendue`);
  await team.getByLabel("Pourquoi retirer ce label ?").fill(reason);
  await team.getByRole("button", { name: "Proposer le retrait" }).click();
  await expect(team.getByRole("alert")).toBeVisible();
  await expect(team.getByLabel("Pourquoi retirer ce label ?")).toHaveValue(reason);
  await team.getByLabel("Ce que le public lira").fill(mention);
  await team.getByRole("button", { name: "Proposer le retrait" }).click();
  await isTold(team, "Le retrait est proposé.");
  await expect(team.getByRole("main")).toContainText("Une autre personne doit confirmer");
  await expect(team.getByRole("button", { name: "Confirmer le retrait du label" })).toHaveCount(0);
}

async function confirm(chair: Page): Promise<void> {
  await chair.goto(await mailedPath("departement@example.org", "equipe/labels"));
  await stopAt(chair, `Retirer le label de « ${project} »`);
  await expect(chair.getByRole("main")).toContainText(reason);
  await chair.getByRole("button", { name: "Confirmer le retrait du label" }).click();
  await isTold(chair, "Le label est retiré.");
}

async function publicReads(visitor: Page): Promise<void> {
  await visitor.goto("/projets");
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(async () => {
    await visitor.reload();
    await expect(visitor.getByText("Elle ne reçoit pas de dons pour l’instant.").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await stopAt(visitor, title);
  await expect(visitor.getByRole("main")).toContainText(mention);
  await expect(visitor.getByRole("main")).not.toContainText(reason);
  await expect(visitor.getByRole("main")).toContainText("Campagne suspendue");
  await expect(visitor.getByRole("main")).not.toContainText("Campagne en ligne");
  await expect(visitor.getByRole("link", { name: "Soutenir ce projet" })).toHaveCount(0);
}

test("two people take a label back: its campaign is suspended, nobody can give, its page says so", async ({ page, browser }) => {
  await page.goto("/");
  const [team, chair, donor] = [await alongside(browser, "nadia"), await alongside(browser, "departement"), await alongside(browser)];
  await beginGift(donor);
  await test.step("one proposes", () => propose(team));
  await expect(donor.getByRole("radio", { name: "25 €" })).toBeChecked();
  await test.step("another confirms", () => confirm(chair));
  await test.step("the public reads it", () => publicReads(page));
  await test.step("the gift that was begun is refused", async () => {
    await donor.getByRole("button", { name: "Continuer avec 25 €" }).click();
    await expect(donor.getByRole("main")).toContainText("Cette campagne ne prend p");
    await donor.reload();
    await stopAt(donor, `Votre don à ${project}`);
    await expect(donor.getByRole("main")).toContainText("Cette campagne ne prend pas de dons en ce moment");
    await expect(donor.getByRole("button", { name: /^Continuer/ })).toHaveCount(0);
  });
  await test.step("the holder is told why", async () => {
    await readMail(page, "gaston@example.org", `Le label de « ${project} » est retiré`, reason);
    const holder = await alongside(browser, "gaston");
    await stopAt(holder, "Et maintenant ?");
    await holder.close();
  });
  for (const other of [team, chair, donor]) await other.close();
});
