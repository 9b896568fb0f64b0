import { expect, test, type Page } from "@playwright/test";
import { exampleGroups } from "~/features/demo/components/examples/all-examples";
import { layoutFaults, textAt, unseenFocus } from "./pages/layout-faults";
import { violationsOf } from "./steps/violations";

const widths = [1280, 390, 320];

async function open(page: Page, slug: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`/_demo/styles/${slug}`);
  await page.evaluate(() => document.fonts.ready);
}

for (const { slug, title } of exampleGroups) {
  test.describe(`parts: ${title}`, () => {
    test("axe finds nothing, wide and narrow", async ({ page }) => {
      await open(page, slug);
      expect.soft(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 900 });
      expect.soft(await violationsOf(page)).toEqual([]);
    });

    test("hold at every width, with text twice as large too", async ({ page }) => {
      await open(page, slug);
      for (const percent of [100, 200]) {
        await textAt(page, percent);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await layoutFaults(page), `${width} px, text at ${percent} %`).toEqual([]);
        }
      }
    });

    test("show where the keyboard is, in the system's colours too", async ({ page }) => {
      await open(page, slug);
      expect.soft(await unseenFocus(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: "active" });
      expect.soft(await unseenFocus(page), "forced colours").toEqual([]);
      expect.soft(await layoutFaults(page), "forced colours").toEqual([]);
    });

    test("move nothing for those who ask for calm, and hold with more contrast", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce", contrast: "more" });
      await open(page, slug, 390);
      const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
      expect.soft(moving).toBe(0);
      expect.soft(await violationsOf(page)).toEqual([]);
    });
  });
}
