import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const hasAxe = (page: Page) => page.evaluate(() => "axe" in window);

/**
 * What axe finds wrong, in one line each. Our only frame is an opened mail, closed to scripts, axe's included. Given to the page once
 * however often it is asked, and asked for violations alone: most of axe's time goes into describing what is right.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  if (!(await hasAxe(page))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    return (await window.axe!.run({ exclude: ["iframe"] }, { resultTypes: ["violations"], iframes: false })).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

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
