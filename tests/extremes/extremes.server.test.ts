import { chromium, type Browser, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { findBrowser } from "#tests/browser";
import { useTestDatabase } from "#tests/database";
import { layoutFaults, textAt } from "#tests/e2e/pages/layout-faults";
import { listen, type Listening } from "#tests/matrix/listen";
import { loadBuild } from "#tests/matrix/site";
import { notRun } from "#tests/not-run";
import { openSession } from "~/features/accounts/session.server";
import { sitePages } from "~/services/http/pages.server";
import { createSite } from "~/services/http/site.server";
import { extremeRows } from "./rows";

useTestDatabase();

const found = await findBrowser();
if (!found) notRun("extreme names and amounts in a browser (no Chromium here)");

let browser: Browser;
let site: Listening;
let rows: Awaited<ReturnType<typeof extremeRows>>;

beforeAll(async () => {
  if (!found) return;
  const build = await loadBuild();
  site = await listen(createSite(sitePages(build), `${root}/build/client`));
  rows = await extremeRows();
  browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } as Record<string, string> });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

type Who = "visitor" | "holder" | "team";

async function pageOf(who: Who): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-FR", reducedMotion: "reduce" });
  if (who !== "visitor") {
    const [name, value] = (await openSession(rows[who].accountId)).split(";")[0]!.split("=") as [string, string];
    await context.addCookies([{ name, value, url: site.url }]);
  }
  return context.newPage();
}

/** Address by what it shows; `full` is the campaign of everything, `bare` the one of nothing. */
const addresses: [Who, string, () => string][] = [
  ["visitor", "the home page", () => "/"],
  ["visitor", "the cards", () => "/projets"],
  ["visitor", "a project with 10 000 donors", () => `/projets/${rows.full.slug}`],
  ["visitor", "a project without a donor", () => `/projets/${rows.bare.slug}`],
  ["visitor", "the giving page", () => `/projets/${rows.full.slug}/soutenir`],
  ["holder", "their desk", () => "/mon-espace"],
  ["holder", "their project", () => `/mon-espace/projets/${rows.full.projectId}`],
  ["holder", "their campaign", () => `/mon-espace/campagnes/${rows.full.campaignId}`],
  ["holder", "their rewards", () => `/mon-espace/campagnes/${rows.full.campaignId}/contreparties`],
  ["holder", "what they owe", () => `/mon-espace/campagnes/${rows.full.campaignId}/remises`],
  ["team", "the desk", () => "/equipe"],
  ["team", "the campaigns", () => "/equipe/campagnes"],
  ["team", "a campaign", () => `/equipe/campagnes/${rows.full.campaignId}`],
  ["team", "the money", () => "/equipe/argent"],
  ["team", "the money of one gift of 1 000 000 €", () => `/equipe/argent/campagnes/${rows.large.campaignId}`],
];

describe.runIf(found)("the longest names and the largest sums", () => {
  test.each(addresses)("%s: %s holds from 320 to 1280 px, and with text twice as large", async (who, _name, address) => {
    const page = await pageOf(who);
    const answer = await page.goto(site.url + address());
    expect(answer?.status()).toBe(200);
    const faults: Record<string, string[]> = {};
    for (const percent of [100, 200]) {
      await textAt(page, percent);
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const seen = await layoutFaults(page, "body");
        if (seen.length) faults[`${width} px, ${percent} %`] = seen;
      }
    }
    await page.context().close();
    expect(faults).toEqual({});
  });
});
