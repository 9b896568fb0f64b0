import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";

const tallest = 2000;

/** As tall as the page, up to a limit: what sticks to the foot of a window stands at the foot of the picture. */
export async function pictureOf(page: Page, width: number): Promise<Buffer> {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, tallest) });
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

/** Into docs/screens, in few colours: pictures that a repository can carry. */
export const keep = async (picture: Buffer, name: string): Promise<void> =>
  writeFile(`docs/screens/${name}.png`, await sharp(picture).png({ palette: true, colours: 128, effort: 8 }).toBuffer());

/** What somebody sees of a page without scrolling, kept when pictures are drawn anew (`SCREENS=1`). */
export async function keepSight(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  await page.evaluate(() => document.fonts.ready);
  await keep(await page.screenshot(), name);
}
