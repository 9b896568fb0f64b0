import { expect, type Page } from "@playwright/test";
import { violationsOf } from "./violations";

/** axe is a script: on a page without JavaScript it never ends. */
const runsScripts = (page: Page) => page.evaluate(() => !matchMedia("(scripting: none)").matches);

/** Of all the journeys of a run, the first to come by examines a stop; `pages.spec.ts` examines every page. */
const examined = new Set<string>();

/** Same address but for its ids, same headings but for what they quote: the same stop, whoever stands there. */
async function stopOf(page: Page): Promise<string> {
  const path = new URL(page.url()).pathname.replace(/[\w-]*\d[\w.-]*/g, "…");
  return [path, ...(await page.getByRole("heading").allTextContents())].join("\n").replace(/«[^»]*»/g, "«…»");
}

/** A stop of a journey: the page bears this heading and, the first time one comes by, axe finds nothing wrong on it. */
export async function stopAt(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  const stop = await stopOf(page);
  if (examined.has(stop) || !(await runsScripts(page))) return;
  expect(await violationsOf(page), page.url()).toEqual([]);
  examined.add(stop);
}

/** The sentence that follows an act. */
export async function isTold(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
}
