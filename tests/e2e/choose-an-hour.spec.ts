import { expect, test, type Page } from "@playwright/test";
import { openEnquiry, writeIn, type Enquirer } from "./steps/enquiry";
import { offerHour, takeHour, type Hour } from "./steps/hour";
import { mailedPath } from "./steps/mailbox";
import { isTold, stopAt } from "./steps/stop";

const hoursFrom = (days: number, place: string): [Hour, Hour] => [
  { days, time: "9 h 30", place: `${place}, salle du bas` },
  { days: days + 1, time: "14 h", place: `${place}, salle du haut` },
];

async function sendLink(page: Page, enquirer: Enquirer): Promise<void> {
  await openEnquiry(page, enquirer);
  await page.getByRole("link", { name: "Choisir l’heure du premier rendez-vous" }).click();
  await stopAt(page, "L’heure du premier rendez-vous");
  await page.getByRole("button", { name: "Envoyer le lien par e-mail" }).click();
  await isTold(page, "Le lien est parti");
}

/** What the team's list says of this hour. */
async function teamSees(page: Page, { place }: Hour, who: string): Promise<void> {
  await page.goto("/equipe/creneaux");
  await expect(page.getByRole("row").filter({ hasText: place })).toContainText(who);
}

async function chooseChangeCancel(person: Page, team: Page, { name, email }: Enquirer, [first, second]: [Hour, Hour]): Promise<void> {
  const yours = person.getByRole("region", { name: "Votre rendez-vous" });
  await person.goto(await mailedPath(email, "rendez-vous"));
  await stopAt(person, "Votre premier rendez-vous");
  await person.getByRole("button", { name: "Prendre cette heure" }).click();
  await expect(person.getByRole("alert")).toContainText("Choisissez une heure");
  await takeHour(person, first, "Prendre cette heure");
  await teamSees(team, first, name);
  await takeHour(person, second, "Prendre cette heure à la place");
  await expect(yours).toContainText(second.place);
  await stopAt(person, "Votre premier rendez-vous");
  await teamSees(team, first, "Libre");
  await teamSees(team, second, name);
  await person.getByRole("button", { name: "Annuler ce rendez-vous" }).click();
  await isTold(person, "Le rendez-vous est annulé.");
  await expect(yours).toHaveCount(0);
  await teamSees(team, second, "Libre");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who wrote chooses an hour by the mailed link, changes it, cancels it", async ({ page, browser }) => {
      const word = javaScriptEnabled ? "script" : "papier";
      const enquirer: Enquirer = {
        name: `Honorine Exemple-${word}`, email: `honorine.${word}@example.org`, organisation: `La Lanterne de ${word} (exemple)`,
        project: `La Lanterne de ${word}`, summary: "Un cinéma qui va de village en village, porté par ses spectateurs.",
      };
      const hours = hoursFrom(javaScriptEnabled ? 20 : 23, `Maison de ${word}`);
      await writeIn(page, enquirer);
      const team = await browser.newPage({ javaScriptEnabled });
      await team.goto("/");
      for (const hour of hours) await offerHour(team, hour);
      await sendLink(team, enquirer);
      await chooseChangeCancel(page, team, enquirer, hours);
      await team.close();
    });
  });
}
