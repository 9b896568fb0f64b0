import type { Page } from "@playwright/test";
import { demoPeople, type DemoPersonKey } from "~/features/demo/people";

const bar = (page: Page) => page.getByRole("complementary", { name: "Démonstration" });

/** Presses a button of the bar; returns once the next document has come. */
async function press(page: Page, menu: string, button: string): Promise<void> {
  await bar(page).getByText(menu, { exact: true }).click();
  await Promise.all([
    page.waitForEvent("domcontentloaded", { timeout: 60_000 }),
    bar(page).getByRole("button", { name: button }).click(),
  ]);
}

/** Enters as one of the demonstration's people, at their own desk. */
export async function enterAs(page: Page, key: DemoPersonKey): Promise<void> {
  const { role, name } = demoPeople.find((person) => person.key === key)!;
  await press(page, "Entrer comme…", `${role} ${name}`);
}

/** Goes on as a visitor without an account. */
export const leave = (page: Page) => press(page, "Entrer comme…", "Citoyenne ou citoyen");

/** The clock of the demonstration; what falls due meanwhile is done when the page comes back. */
export const oneDayLater = (page: Page) => press(page, "Horloge", "Un jour de plus");
export const toNextDeadline = (page: Page) => press(page, "Horloge", "Jusqu’à la fin de campagne");
export const toPayout = (page: Page) => press(page, "Horloge", "Jusqu’au versement");

export const toVoteEnd = (page: Page) => press(page, "Horloge", "Jusqu’à la fin du vote");

/** Moves the clock again and again, a few times at most, until it is true. */
export async function moveUntil(move: () => Promise<void>, isTrue: () => Promise<boolean>, most = 6): Promise<void> {
  for (let moves = 0; !(await isTrue()); moves += 1) {
    if (moves === most) throw new Error(`Still not there after ${most} moves of the clock`);
    await move();
  }
}
