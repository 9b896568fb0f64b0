import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { RequestListener } from "node:http";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db";
import { root } from "#scripts/entry/root.mjs";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aSandbox } from "#tests/factories/settlement";
import { access } from "~/access";
import { moveClockTo, now } from "~/lib/clock.server";
import { keptRoutes } from "~/services/http/kept/routes";
import { withKeptPages } from "~/services/http/kept/kept-pages.server";
import { sitePages } from "~/services/http/pages.server";
import { createSite } from "~/services/http/site.server";
import { listen, type Listening } from "./listen";
import { addressOf, routes } from "./routes";
import { loadBuild } from "./site";
import { buildWorld } from "./world";

useTestDatabase();

const host = { Host: "localhost:3000" };
const kept = routes.filter(({ pattern }) => pattern in keptRoutes);

let sandbox: Sandbox;
let site: RequestListener;
let drawn: string[] = [];
let memory: Listening;
/** Each kept route's address in a world where all of them say something. */
const addresses = new Map<string, string>();
let campaign: { id: string; slug: string; projectId: string; labelId: string };

beforeAll(async () => {
  sandbox = await aSandbox();
  const whole = createSite(sitePages(await loadBuild()), `${root}/build/client`);
  site = (request, response) => (drawn.push(request.url!), whole(request, response));
  const { params } = await buildWorld(sandbox);
  for (const route of kept) addresses.set(route.pattern, addressOf(route, await params(route.file)));
  const slug = addresses.get("/projets/:slug")!.split("/").at(-1)!;
  campaign = { slug, ...(await db.selectFrom("campaign").innerJoin("project", "project.id", "projectId").select(["campaign.id", "projectId", "labelId"]).where("project.slug", "=", slug).executeTakeFirstOrThrow()) };
  // Bodies are compared to the letter: time moves only when told.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  memory = await listen(withKeptPages(site));
}, 300_000);
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([memory.stop(), sandbox.stop()]);
});

/** Every kept page as this process gives it, by pattern. */
async function pagesOf({ send }: Listening): Promise<Record<string, string>> {
  const pages = await Promise.all([...addresses].map(async ([pattern, path]) => [pattern, (await send(path, { headers: host })).body.replace(/ nonce="[^"]*"/g, "")] as const));
  return Object.fromEntries(pages);
}

/** The same from a process that remembers nothing. */
async function drawnAnew(): Promise<Record<string, string>> {
  const fresh = await listen(withKeptPages(site));
  return pagesOf(fresh).finally(fresh.stop);
}

test("the table names public pages that exist, none of which answers a form", () => {
  expect(kept.map(({ pattern }) => pattern).sort()).toEqual(Object.keys(keptRoutes).sort());
  expect(kept.filter(({ file }) => access[file] !== "public")).toEqual([]);
  for (const pattern of Object.keys(keptRoutes)) expect(pattern).not.toMatch(/bulletin|voter|suivi|soutenir|dons/);
});

test("each is kept: asked again, it is not drawn again, and says the same", async () => {
  const first = await pagesOf(memory);
  drawn = [];
  expect(await pagesOf(memory)).toEqual(first);
  expect(drawn, "a table that these read tells no change: call watch_for_pages for it in a migration").toEqual([]);
  for (const [pattern, body] of Object.entries(first)) expect(body, pattern).toContain("</html>");
});

const aGift = () => {
  const at = new Date();
  return db.insertInto("donation").values({
    campaignId: campaign.id, formToken: randomUUID(), status: "paid", email: `${randomUUID()}@example.org`, donorName: "Camille Exemple", message: "Bravo à vous",
    freeCents: 123_400, amountCents: 123_400, sessionExpiresAt: at, createdAt: at, isDemo: true, paidAt: at, chargedAt: at, stripeChargeId: `ch_${randomUUID()}`, feeCents: 55,
  }).execute();
};
const aDay = 86_400_000;

/** What is done, and pages that must say something else after. The others must say what they would if drawn anew. */
const changes: [string, () => Promise<unknown>, string[]][] = [
  ["a gift is paid", aGift, ["/projets/:slug", "/projets", "/projets/:slug/encart"]],
  ["its donor's words are put right", () => db.updateTable("donation").set({ donorName: "Louise Exemple" }).where("donorName", "=", "Camille Exemple").execute(), ["/projets/:slug"]],
  ["a campaign's words change", () => db.updateTable("campaign").set({ title: "Un autre titre", summary: "Un autre résumé." }).where("id", "=", campaign.id).execute(), ["/projets/:slug", "/projets", "/", "/projets/:slug/preuve"]],
  ["gifts are paused", () => sql`insert into giving_pause (kind, reason, paused_at, until) values ('paused', 'Une vérification', ${new Date()}, ${new Date(Date.now() + aDay)})`.execute(db), ["/projets/:slug"]],
  ["the pause is lifted", () => sql`update giving_pause set lifted_at = ${new Date()}`.execute(db), ["/projets/:slug"]],
  ["a partner changes its name", () => sql`update partner set name = name || ' du Nord'`.execute(db), ["/partenaires", "/partenaires/:partnerSlug"]],
  ["a structure changes its name", () => sql`update organisation set name = name || ' bis'`.execute(db), ["/structures/:organisationSlug", "/le-comite/decisions", "/projets/:slug/encart"]],
  ["a line of the vote is taken back", () => db.updateTable("ballotLine").set({ withdrawnAt: new Date(), withdrawalReason: "Le porteur renonce." }).execute(), []],
  ["an edition changes its name", () => sql`update edition set name = name || ' bis'`.execute(db), ["/budget-citoyen/:year", "/budget-citoyen/:year/initiatives", "/budget-citoyen/:year/comptes-rendus", "/budget-citoyen/:year/resultats"]],
  ["the label is revoked", async () => {
    const by = (await db.selectFrom("account").select("id").executeTakeFirstOrThrow()).id;
    const at = new Date();
    const proposed = { labelId: campaign.labelId, proposedAt: at, proposedBy: by, confirmedAt: at, publicMention: "Le label est retiré.", reason: "Le projet a changé." };
    const other = (await db.selectFrom("account").select("id").where("id", "!=", by).executeTakeFirstOrThrow()).id;
    await db.insertInto("labelRevocation").values({ ...proposed, confirmedBy: other }).execute();
  }, ["/projets/:slug"]],
  ["the clock is moved by twenty days", async () => moveClockTo(new Date((await now()).getTime() + 20 * aDay)), ["/projets/:slug", "/projets", "/"]],
];

describe("no page is older than its request", () => {
  test.each(changes)("when %s", async (_, change, seenOn) => {
    const before = await pagesOf(memory);
    await change();
    const after = await pagesOf(memory);
    expect(after).toEqual(await drawnAnew());
    for (const pattern of seenOn) expect(after[pattern], pattern).not.toBe(before[pattern]);
  });
});

test("time alone: at the end of the minute, pages are drawn anew", async () => {
  await pagesOf(memory);
  vi.setSystemTime(Math.ceil(Date.now() / 60_000) * 60_000 - 1);
  await pagesOf(memory);
  drawn = [];
  await pagesOf(memory);
  expect(drawn).toEqual([]);
  vi.setSystemTime(Date.now() + 1);
  await pagesOf(memory);
  expect(drawn.length).toBeGreaterThanOrEqual(addresses.size);
  expect(drawn).toContain(addresses.get("/projets"));
});

test("a page that is there no more is not given", async () => {
  await pagesOf(memory);
  await db.updateTable("campaign").set({ status: "draft" }).where("id", "=", campaign.id).execute();
  const [path, list] = [addresses.get("/projets/:slug")!, "/projets"];
  expect((await memory.send(path, { headers: host })).status).toBe(404);
  expect((await memory.send(list, { headers: host })).body).not.toContain(`${path}"`);
});
