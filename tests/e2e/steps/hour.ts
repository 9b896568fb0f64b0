import { expect, type Page } from "@playwright/test";
import { enterAs } from "./bar";
import { inDays } from "./product-clock";
import { isTold, stopAt } from "./stop";

/** An hour for first meetings; its place makes it recognisable. */
export interface Hour {
  days: number;
  time: string;
  place: string;
}

/** The team offers an hour. */
export async function offerHour(page: Page, { days, time, place }: Hour): Promise<void> {
  await enterAs(page, "nadia");
  await page.goto("/equipe/creneaux");
  await stopAt(page, "Rendez-vous et créneaux");
  await page.getByLabel("Jour", { exact: true }).fill(await inDays(days));
  await page.getByLabel("Heure", { exact: true }).fill(time);
  await page.getByLabel("Lieu").fill(place);
  await page.getByRole("button", { name: "Ouvrir ce créneau" }).click();
  await isTold(page, "Le créneau est ouvert");
}

/** Chosen among those offered; the button says whether it is the first or another one. */
export async function takeHour(page: Page, hour: Hour, button: string): Promise<void> {
  await page.getByRole("radio", { name: hour.place }).check();
  await page.getByRole("button", { name: button, exact: true }).click();
  await isTold(page, "C’est noté.");
  await expect(page.getByRole("main")).toContainText(hour.place);
}
