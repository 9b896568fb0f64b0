import { expect, type Page } from "@playwright/test";
import { demoPeople } from "~/features/demo/people";
import { firstGrid } from "~/features/label/criteria";
import { enterAs } from "./bar";
import { isTold, stopAt } from "./stop";
import type { Story } from "./story";

const seats = demoPeople.filter((person) => "seat" in person);

async function openMeeting(page: Page, { place }: Story): Promise<void> {
  await enterAs(page, "departement");
  await stopAt(page, "Le comité");
  await page.getByRole("row").filter({ hasText: place }).getByRole("link").click();
  await stopAt(page, /^Séance du /);
}

/** The chair says who sits for each seat. */
export async function markAttendance(page: Page, story: Story): Promise<void> {
  await openMeeting(page, story);
  await page.getByRole("link", { name: "Marquer les présences" }).click();
  await stopAt(page, "Qui est présent ?");
  for (const { name } of seats) {
    const seat = page.getByRole("combobox").filter({ has: page.getByRole("option", { name: `${name} (titulaire)`, includeHidden: true }) });
    await seat.selectOption(`${name} (titulaire)`);
  }
  await page.getByRole("button", { name: "Enregistrer les présences" }).click();
  await isTold(page, "La feuille de présence est enregistrée.");
}

async function giveOpinion(page: Page, { project }: Story): Promise<void> {
  await page.getByRole("link", { name: `Donner l’avis sur ${project}` }).click();
  await stopAt(page, `Avis sur « ${project} »`);
  for (const { title } of firstGrid.criteria) {
    const criterion = page.getByRole("region", { name: title });
    await criterion.getByRole("radio", { name: "Rempli", exact: true }).check();
    await criterion.getByLabel("Pourquoi ?").fill("Le dossier le montre, pièces à l’appui.");
  }
  await page.getByRole("button", { name: "Enregistrer mon avis" }).click();
}

/** The six seats speak and vote, each in its turn: five for, the last abstains. */
export async function sit(page: Page, story: Story): Promise<void> {
  for (const { key } of seats) {
    await enterAs(page, key);
    await giveOpinion(page, story);
    await stopAt(page, `Vote sur « ${story.project} »`);
    await page.getByRole("radio", { name: key === seats.at(-1)?.key ? /^Abstention/ : /^Pour\b/ }).check();
    await page.getByRole("button", { name: "Enregistrer mon vote" }).click();
    await isTold(page, "Le vote de votre siège est enregistré");
  }
}

/** The chair closes the item, then the meeting; the minutes come out as a PDF. */
export async function closeMeeting(page: Page, story: Story): Promise<void> {
  await openMeeting(page, story);
  await page.getByRole("link", { name: `Clore le point 1, « ${story.project} »` }).click();
  await stopAt(page, `Clore l’examen de « ${story.project} »`);
  await page.getByRole("button", { name: "Clore l’examen" }).click();
  await stopAt(page, `« ${story.project} »`);
  await expect(page.getByText("Décision : labellisé")).toBeVisible();
  await page.getByRole("link", { name: /^Séance du / }).click();
  await page.getByRole("link", { name: "Clore la séance" }).click();
  await page.getByRole("button", { name: "Clore la séance" }).click();
  await isTold(page, "La séance est close");
  const minutes = page.getByRole("link", { name: "Télécharger le procès-verbal (PDF)" });
  await expect(async () => {
    await page.reload();
    await expect(minutes).toBeVisible({ timeout: 1000 });
  }).toPass();
  const [file] = await Promise.all([page.waitForEvent("download"), minutes.click()]);
  const bytes = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(bytes).subarray(0, 5).toString()).toBe("%PDF-");
}
