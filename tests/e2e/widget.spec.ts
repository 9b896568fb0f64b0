import { expect, test } from "@playwright/test";

test("a campaign in a frame of another site: seen, run by nothing, and left by its links", async ({ page, context, baseURL }) => {
  await page.goto("/projets?etat=en-cours");
  const project = await page.getByRole("main").getByRole("link").and(page.locator("[href^='/projets/']")).first().getAttribute("href");
  const host = "http://journal.example";
  const frame = `<iframe title="Soutenir" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${baseURL}${project}/encart" style="width:280px;height:480px;border:0"></iframe>`;
  await page.route(`${host}/**`, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="fr"><title>Le journal</title><body style="background:#111;color-scheme:dark">${frame}<iframe title="La page" src="${baseURL}${project}"></iframe>` }));
  const told: string[] = [];
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  await context.clearCookies();
  await page.goto(`${host}/article`);
  const widget = page.frameLocator("iframe[title=Soutenir]");
  await expect(widget.getByRole("heading", { level: 1 })).toBeVisible();
  // The page itself is shown in no frame; of the widget, the console says nothing.
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toMatch(/frame-ancestors|X-Frame-Options/);
  expect(await context.cookies()).toEqual([]);
  const opened = context.waitForEvent("page");
  await widget.getByRole("heading", { level: 1 }).getByRole("link").click();
  expect(new URL((await opened).url()).pathname).toBe(project);
  expect(page.url()).toBe(`${host}/article`);
});
