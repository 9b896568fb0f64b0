import { expect, test, type Page } from "@playwright/test";
import { addressOf, routes, type MatrixRoute } from "#tests/matrix/routes";
import { beginPages } from "./pages/draft";
import { openings, withoutPage, type Opening } from "./pages/openings";
import type { Params } from "./pages/params";
import { LIMITS, WITH_ANSWER, WITH_ROUTER, weightOf, type Weight } from "./pages/weight";
import { enterAs } from "./steps/bar";
import { violationsOf } from "./steps/stop";

let params: Params;
test.beforeAll(async ({ browser }, { project }) => {
  params = await beginPages(browser, project.outputDir);
});

test("every route is opened here, or draws no page", () => {
  const ids = routes.map(({ id }) => id);
  expect(ids.filter((id) => !openings[id] && !withoutPage[id])).toEqual([]);
  expect([...Object.keys(openings), ...Object.keys(withoutPage)].filter((id) => !ids.includes(id))).toEqual([]);
});

/** Errors of the page itself and of its Content-Security-Policy, as the console tells them. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", ({ message }) => errors.push(message));
  return errors;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(page: Page, route: MatrixRoute, { params: renamed = {}, by, status = 200 }: Opening): Promise<void> {
  if (by) return by(page);
  const own = Object.fromEntries(Object.entries(renamed).map(([name, key]) => [name, params[key]!]));
  const answer = await page.goto(addressOf(route, { ...params, ...own }));
  expect.soft(answer?.status(), page.url()).toBe(status);
}

/** Wide, narrow, then as small as a page must bear; without loading it again. */
async function examine(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violationsOf(page), `${page.url()} at ${width}`).toEqual([]);
  }
  expect.soft(await overflow(page), `${page.url()} scrolls sideways at 390`).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await overflow(page), `${page.url()} scrolls sideways at 320`).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** As somebody on an old phone who arrives here first. */
async function weigh(page: Page, { id, file }: MatrixRoute): Promise<void> {
  if (WITH_ROUTER.has(id) || file.startsWith("routes/demo/")) return;
  const weight = await weightOf(page);
  if (WITH_ANSWER.has(id)) weight.shift = 0;
  for (const part of Object.keys(LIMITS) as (keyof Weight)[]) expect.soft(weight[part], `${part} of ${page.url()}`).toBeLessThanOrEqual(LIMITS[part]);
}

const people = [...new Set(Object.values(openings).map(({ as }) => as))];

for (const person of people) {
  const own = routes.filter(({ id }) => openings[id] && openings[id].as === person);
  test(`pages of ${person ?? "visitors"}`, async ({ page }) => {
    // On a busy machine a page takes some seconds; how many there are grows with the product.
    test.setTimeout(60_000 + own.length * 8_000);
    await page.goto("/");
    if (person) await enterAs(page, person);
    const errors = watchErrors(page);
    for (const route of own) {
      const opening = openings[route.id]!;
      await open(page, route, opening);
      if (!person) await weigh(page, route);
      await examine(page);
      const told = errors.splice(0).filter((text) => !(opening.status === 404 && text.includes("404")));
      expect.soft(told, page.url()).toEqual([]);
    }
  });
}
