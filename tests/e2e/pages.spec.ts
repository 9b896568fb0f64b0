import { expect, test, type Page } from "@playwright/test";
import { addressOf, routes, type MatrixRoute } from "#tests/matrix/routes";
import { examineByRole, type Sessions } from "./pages/by-role";
import { beginPages } from "./pages/draft";
import { enlarge, examine } from "./pages/examine";
import { openings, withoutPage, type Opening } from "./pages/openings";
import type { Params } from "./pages/params";
import { enterAll, rolesWithoutViewer, viewerOf } from "./pages/viewers";
import { LIMITS, WITH_ANSWER, weightOf, type Weight } from "./pages/weight";
import { enterAs } from "./steps/bar";

let params: Params;
let sessions: Sessions;
test.beforeAll(async ({ browser }, { project }) => {
  params = await beginPages(browser, project.outputDir);
  sessions = await enterAll();
});

test.use({ viewport: { width: 320, height: 800 } });

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

async function open(page: Page, route: MatrixRoute, { params: renamed = {}, by, status = 200 }: Opening): Promise<void> {
  if (by) return by(page);
  const own = Object.fromEntries(Object.entries(renamed).map(([name, key]) => [name, params[key]!]));
  const address = addressOf(route, { ...params, ...own });
  const answer = await page.goto(address);
  expect.soft(answer?.status(), page.url()).toBe(status);
  expect.soft(new URL(page.url()).pathname, `${route.id} leads nowhere else`).toBe(new URL(address, page.url()).pathname);
}

/** As somebody on an old phone who arrives here first. */
async function weigh(page: Page, { id, file }: MatrixRoute): Promise<void> {
  if (file.startsWith("routes/demo/")) return;
  const weight = await weightOf(page);
  if (WITH_ANSWER.has(id)) weight.shift = 0;
  for (const part of Object.keys(LIMITS) as (keyof Weight)[]) expect.soft(weight[part], `${part} of ${page.url()}`).toBeLessThanOrEqual(LIMITS[part]);
}

test("everybody of the map of rights looks at the pages", () => {
  expect(rolesWithoutViewer()).toEqual([]);
});

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
      if (!person) await enlarge(page);
      await examineByRole(page, route, sessions, { own: viewerOf(person), status: opening.status ?? 200 });
      const told = errors.splice(0).filter((text) => !(opening.status === 404 && text.includes("404")));
      expect.soft(told, page.url()).toEqual([]);
    }
  });
}
