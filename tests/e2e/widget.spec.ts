import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, test, type Page } from "@playwright/test";
import { violationsOf } from "./steps/violations";

/** Another site on this machine: to a browser, 127.0.0.1 and localhost are strangers. */
async function aSite(html: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(html)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() };
}

async function aLiveProject(page: Page): Promise<string> {
  await page.goto("/projets?etat=en-cours");
  return (await page.getByRole("main").getByRole("link").and(page.locator("[href^='/projets/']")).first().getAttribute("href"))!;
}

test("a campaign in a frame of another site: seen, run by nothing, and left by its links", async ({ page, context, baseURL }) => {
  const project = await aLiveProject(page);
  const frame = `<iframe title="Soutenir" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${baseURL}${project}/encart" style="width:280px;height:480px;border:0"></iframe>`;
  const host = await aSite(`<!doctype html><html lang="fr"><title>Le journal</title><body style="background:#111;color-scheme:dark">${frame}<iframe title="La page" src="${baseURL}${project}"></iframe>`);
  const told: string[] = [];
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  await context.clearCookies();
  await page.goto(host.url);
  const widget = page.frameLocator("iframe[title=Soutenir]");
  await expect(widget.getByRole("heading", { level: 1 })).toBeVisible();
  // The page itself is shown in no frame; of the widget, the console says nothing.
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toMatch(/frame-ancestors|X-Frame-Options/);
  expect(await context.cookies()).toEqual([]);
  const opened = context.waitForEvent("page");
  await widget.getByRole("heading", { level: 1 }).getByRole("link").click();
  expect(new URL((await opened).url()).pathname).toBe(project);
  expect(page.url()).toBe(host.url);
  host.stop();
});

test("the frame reads well at any width that it may be given", async ({ page }) => {
  const project = await aLiveProject(page);
  // axe is a script, which the page's own policy forbids.
  await page.route("**/encart*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "default-src * 'unsafe-inline'" } });
  });
  for (const address of [`${project}/encart`, `${project}/encart?taille=petit`]) {
    for (const width of [240, 280, 390]) {
      await page.setViewportSize({ width, height: 520 });
      await page.goto(address);
      expect.soft(await violationsOf(page), `${address} at ${width}`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  }
});
