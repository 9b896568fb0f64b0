import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe finds wrong, in one line each. An opened mail is left out of its page: axe cannot enter its closed frame. */
export async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const framed = (await page.locator("iframe").count()) > 0;
  const { violations } = await (framed ? axe.setLegacyMode(true).exclude("iframe") : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** A stop of a journey: the page bears this heading and axe finds nothing wrong on it. */
export async function stopAt(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  expect(await violationsOf(page), page.url()).toEqual([]);
}

/** The sentence that follows an act. */
export async function isTold(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
}
