import { expect, type Page } from "@playwright/test";
import { violationsOf } from "../steps/violations";
import { layoutFaults, textAt, textSpaced } from "./layout-faults";

/** As small as a page must bear (WCAG 1.4.10), and as wide as a desk's. */
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 800 };

/** Runs in the page: every element with the one around it, by their classes: what a width can show, hide or move. */
function readKinds(): string[] {
  const own = (element: Element) => `${element.localName}.${element.getAttribute("class") ?? ""}`;
  return [...new Set([...document.body.querySelectorAll("*")].filter((element) => !element.closest("svg")).map((element) => `${own(element.parentElement!)} > ${own(element)}`))];
}

/** Kinds of elements that were judged wide, in this process. */
const seenWide = new Set<string>();

async function examineWide(page: Page): Promise<void> {
  const kinds = await page.evaluate(readKinds);
  if (kinds.every((kind) => seenWide.has(kind))) return;
  await page.setViewportSize(WIDE);
  const violations = await violationsOf(page);
  expect.soft(violations, `${page.url()} at ${WIDE.width}`).toEqual([]);
  if (violations.length === 0) kinds.forEach((kind) => seenWide.add(kind));
}

/** Narrow first, as it was loaded; wide when it shows what no page has shown wide yet. */
export async function examine(page: Page, asWhom = ""): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.setViewportSize(NARROW);
  expect.soft(await violationsOf(page), `${page.url()} ${asWhom}`).toEqual([]);
  expect.soft(await layoutFaults(page, "body"), `${page.url()} at ${NARROW.width} ${asWhom}`).toEqual([]);
  await examineWide(page);
}

/** What a citizen may ask of the browser: letters twice as large (WCAG 1.4.4), lines, words and letters further apart (1.4.12). */
export async function enlarge(page: Page): Promise<void> {
  await page.setViewportSize(NARROW);
  await textSpaced(page, true);
  expect.soft(await layoutFaults(page, "body"), `${page.url()} at ${NARROW.width}, spaced`).toEqual([]);
  await textSpaced(page, false);
  await page.setViewportSize(WIDE);
  await textAt(page, 200);
  expect.soft(await layoutFaults(page, "body"), `${page.url()} at ${WIDE.width}, letters twice as large`).toEqual([]);
  await textAt(page, 100);
}
