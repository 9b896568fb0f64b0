import { expect, type Page } from "@playwright/test";
import { demoPeople, type DemoPersonKey } from "~/features/demo/people";
import { firstGrid } from "~/features/label/criteria";
import { enterAs } from "./bar";
import { isTold, stopAt } from "./stop";
import type { Item } from "./story";

export const seats = demoPeople.filter((person) => "seat" in person);

/** What a seat says: criteria it holds unmet, and its vote with the reason that some need. */
export interface Voice {
  unmet?: number[];
  vote: "Pour" | "Contre" | "Ajourner" | "Abstention";
  reason?: string;
}

/** From the committee's home. */
export async function openMeeting(page: Page, { place }: Pick<Item, "place">): Promise<void> {
  await stopAt(page, "Le comité");
  await page.getByRole("row").filter({ hasText: place }).getByRole("link").click();
  await stopAt(page, /^Séance du /);
}

async function openAsChair(page: Page, item: Item): Promise<void> {
  await enterAs(page, "departement");
  await openMeeting(page, item);
}

/** The chair says who sits for each seat: its titular, but for those who are replaced, by key. */
export async function markAttendance(page: Page, item: Item, replaced: Partial<Record<DemoPersonKey, string>> = {}): Promise<void> {
  await openAsChair(page, item);
  await page.getByRole("link", { name: "Marquer les présences" }).click();
  await stopAt(page, "Qui est présent ?");
  for (const { key, name } of seats) {
    const seat = page.getByRole("combobox").filter({ has: page.getByRole("option", { name: `${name} (titulaire)`, includeHidden: true }) });
    await seat.selectOption(replaced[key] ? `${replaced[key]} (suppléance)` : `${name} (titulaire)`);
  }
  await page.getByRole("button", { name: "Enregistrer les présences" }).click();
  await isTold(page, "La feuille de présence est enregistrée.");
}

export const doubt = "Les comptes des deux premières années manquent.";

async function giveOpinion(page: Page, unmet: number[]): Promise<void> {
  for (const { number, title } of firstGrid.criteria) {
    const criterion = page.getByRole("region", { name: title });
    await criterion.getByRole("radio", { name: unmet.includes(number) ? "Non rempli" : "Rempli", exact: true }).check();
    await criterion.getByLabel("Pourquoi ?").fill(unmet.includes(number) ? doubt : "Le dossier le montre, pièces à l’appui.");
  }
  await page.getByRole("button", { name: "Enregistrer mon avis" }).click();
}

/** One seat, from the committee's home: its opinion on every criterion, then its vote. */
export async function speak(page: Page, { project }: Pick<Item, "project">, { unmet = [], vote, reason }: Voice): Promise<void> {
  await page.getByRole("link", { name: `Donner l’avis sur ${project}` }).click();
  await stopAt(page, `Avis sur « ${project} »`);
  await giveOpinion(page, unmet);
  await stopAt(page, `Vote sur « ${project} »`);
  await page.getByRole("radio", { name: new RegExp(`^${vote}\\b`) }).check();
  if (reason) await page.getByLabel("Pourquoi ?").fill(reason);
  await page.getByRole("button", { name: "Enregistrer mon vote" }).click();
  await isTold(page, "Le vote de votre siège est enregistré");
}

/** The six seats speak and vote, each in its turn: five for, the last abstains. */
export async function sit(page: Page, item: Item): Promise<void> {
  for (const { key } of seats) {
    await enterAs(page, key);
    await speak(page, item, { vote: key === seats.at(-1)?.key ? "Abstention" : "Pour" });
  }
}

/** The chair closes the item: votes are told, the decision is written. */
export async function closeItem(page: Page, item: Item, outcome: string): Promise<void> {
  await openAsChair(page, item);
  await page.getByRole("link", { name: `Clore le point 1, « ${item.project} »` }).click();
  await stopAt(page, `Clore l’examen de « ${item.project} »`);
  await page.getByRole("button", { name: "Clore l’examen" }).click();
  await stopAt(page, `« ${item.project} »`);
  await expect(page.getByText(`Décision : ${outcome}`)).toBeVisible();
}

/** The PDF of the meeting, from its page. */
export async function downloadMinutes(page: Page): Promise<Buffer> {
  const minutes = page.getByRole("link", { name: "Télécharger le procès-verbal (PDF)" });
  await expect(async () => {
    await page.reload();
    await expect(minutes).toBeVisible({ timeout: 1000 });
  }).toPass();
  const [file] = await Promise.all([page.waitForEvent("download"), minutes.click()]);
  const bytes = Buffer.concat(await (await file.createReadStream()).toArray());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  return bytes;
}

/** The chair closes the item, then the meeting; the minutes come out as a PDF. */
export async function closeMeeting(page: Page, item: Item): Promise<Buffer> {
  await closeItem(page, item, "labellisé");
  await page.getByRole("link", { name: /^Séance du / }).click();
  await page.getByRole("link", { name: "Clore la séance" }).click();
  await page.getByRole("button", { name: "Clore la séance" }).click();
  await isTold(page, "La séance est close");
  return downloadMinutes(page);
}
