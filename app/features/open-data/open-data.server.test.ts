import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign, aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { anEvent } from "#tests/factories/events";
import { anEdition } from "#tests/factories/editions";
import { aPaidGift } from "#tests/factories/ledger";
import { getProjectFace, giveProgress } from "~/features/face/project-face.server";
import { listBalances } from "~/features/ledger/balances.server";
import { bilanFile } from "~/features/stats/bilan-file.server";
import { endpoints } from "./endpoints";
import { findExamples } from "./examples.server";
import { readCampaignFeed, readGatheringCalendar } from "./feeds.server";
import { openAnswer, openJson } from "./open-answer.server";
import { readOpenBilan, readOpenGatherings, readOpenPartners } from "./open-lists.server";
import { readOpenCampaign, readOpenCampaigns, readOpenProjects } from "./open-projects.server";
import { writeOpenApi } from "./openapi";
import { publicAddresses } from "./public-addresses.server";
import { writeSitemap } from "./sitemap";
import { readCalendar, xmlFault } from "#tests/standards/standards";
import { loader as giveEditionCalendar } from "~/routes/public/budget-calendar-ics";

useTestDatabase();

const site = "https://propulsons.example.org";
let live: TestCampaign & { slug: string };
let draft: TestCampaign;
let gatheringId: string;
const slugOf = async (projectId: string) => (await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow()).slug;
const at = (path: string) => new URL(`http://localhost:3000${path}`);

beforeAll(async () => {
  const campaign = await aLiveCampaign();
  live = { ...campaign, slug: await slugOf(campaign.projectId) };
  draft = await aCampaign();
  for (const table of ["campaign", "project"] as const) await db.updateTable(table).set({ isDemo: false }).execute();
  for (const email of ["a", "b", "c", "d", "e", "f"]) await aPaidGift(live.campaignId, { email: `${email}@example.org`, amountCents: 2000, isDemo: false });
  await aPaidGift(live.campaignId, { email: "a@example.org", amountCents: 5050, isDemo: false });
  gatheringId = await anEvent(await aTeamMember(), { kind: "workshop", capacity: 12 });
  await anEvent(await aTeamMember(), { days: 11 });
});

test("a campaign's amount is the same on its page, in its file, in the interface and in the ledger", async () => {
  const held = -Number((await listBalances(db)).find(({ code }) => code === `campaign:funds:${live.campaignId}`)!.cents);
  const page = await getProjectFace(live.slug);
  // Days to come have an expected amount alone.
  const file = (await (await giveProgress(live.slug)).text()).trim().split("\r\n").map((line) => line.split(";")[1]).filter(Boolean).at(-1);
  const one = endpoints.campaign.schema.parse(await readOpenCampaign(live.slug));
  expect([page.raisedCents, one.recolte_centimes, one.donateurs]).toEqual([held, held, page.totals.donors]);
  expect(file).toBe((held / 100).toFixed(2).replace(".", ","));
});

test("the bilan says the same in its file, in the interface and in the ledger", async () => {
  const held = (await listBalances(db)).filter(({ code }) => code.startsWith("campaign:funds:")).reduce((sum, { cents }) => sum - Number(cents), 0);
  const { tableaux } = endpoints.bilan.schema.parse(await readOpenBilan(at("/api/v1/bilan")));
  const told = tableaux.find(({ cle }) => cle === "collecte")!.lignes[0]!.valeurs[0]!;
  expect(told).toEqual({ unite: "euros", valeur: held, non_publie: false });
  // By commune and by partner, few people would be told apart.
  expect(tableaux.map(({ cle }) => cle).filter((cle) => ["communes", "partenaires"].includes(cle))).toEqual([]);
  const [, line] = (await (await bilanFile({}, "collecte")).text()).split("\r\n");
  expect(line!.split(";")[1]).toBe((held / 100).toFixed(2).replace(".", ","));
});

describe("what is not public", () => {
  test("a campaign that nobody may read about is in no list, feed or plan", async () => {
    const slug = await slugOf(draft.projectId);
    const { campagnes } = await readOpenCampaigns(at("/api/v1/campagnes"));
    expect(campagnes.map(({ identifiant }) => identifiant)).toEqual([live.campaignId]);
    expect(await readCampaignFeed()).not.toContain(draft.campaignId);
    const { total, slice } = await publicAddresses();
    const found = (await slice(0, total)).map(({ path }) => path);
    expect(found).toEqual(expect.arrayContaining([`/projets/${live.slug}`, `/projets/${slug}/label`, `/rencontres/${gatheringId}`]));
    expect(found).not.toContain(`/projets/${slug}`);
    // Read part by part, each once.
    const parts = await Promise.all(Array.from({ length: total }, (_, index) => slice(index, index + 1)));
    expect(parts.flat().map(({ path }) => path)).toEqual(found);
    await expect(readOpenCampaign(slug)).rejects.toMatchObject({ status: 404 });
  });

  test("a first meeting is in no calendar; a gathering is", async () => {
    const { rencontres } = await readOpenGatherings();
    expect(rencontres.map(({ identifiant }) => identifiant)).toEqual([gatheringId]);
    expect((await readGatheringCalendar()).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test("what a schema does not describe does not leave", async () => {
    const request = new Request(at("/api/v1/partenaires"));
    const more = async () => ({ partenaires: (await readOpenPartners()).partenaires.map((one) => ({ ...one, courriel: "secret@example.org" })) });
    const answer = await openJson(request, endpoints.partners, more);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("secret@example.org");
  });
});

test("a long list goes by pages, each line once", async () => {
  const first = await readOpenProjects(at("/api/v1/projets"), 1);
  expect(first.suivante).toMatch(/\/api\/v1\/projets\?page=2$/);
  const second = await readOpenProjects(new URL(first.suivante!), 1);
  expect(second.suivante).toBeNull();
  expect(new Set([...first.projets, ...second.projets].map(({ projet }) => projet)).size).toBe(2);
});

test("any site may read an answer, and is told when nothing changed", async () => {
  const ask = (headers: Record<string, string> = {}) => openAnswer(new Request(at("/x"), { headers }), "application/json", () => Promise.resolve("{}"));
  const answer = await ask();
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "access-control-allow-origin": "*", "content-type": "application/json; charset=utf-8" });
  expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
  expect((await ask({ "If-None-Match": answer.headers.get("etag")! })).status).toBe(304);
  const missing = await openAnswer(new Request(at("/x")), "application/json", () => Promise.reject(new Response("Not Found", { status: 404 })));
  expect([missing.status, missing.headers.get("access-control-allow-origin")]).toEqual([404, "*"]);
});

test("the description is valid OpenAPI 3.1 and names every answer", async () => {
  const written = writeOpenApi("https://propulsons.example.org", { name: "Association Exemple", email: "bonjour@propulsons.example.org" });
  const { valid, errors } = await new Validator().validate(structuredClone(written));
  expect([valid, errors]).toEqual([true, undefined]);
  expect(Object.keys(written.paths)).toEqual(Object.values(endpoints).map(({ path }) => path));
});

describe("what machines read is what their own readers ask for", () => {
  const kept: [string, () => Promise<string>, "feed" | "sitemap"][] = [
    ["the feed of campaigns", readCampaignFeed, "feed"],
    ["the plan of the site", async () => (await writeSitemap(site, await publicAddresses(), null))!, "sitemap"],
    ["a part of the plan", async () => (await writeSitemap(site, await publicAddresses(), 1, 2))!, "sitemap"],
    ["the list of its parts", async () => (await writeSitemap(site, await publicAddresses(), null, 2))!, "sitemap"],
  ];
  test.each(kept)("%s, to a validator of XML", async (_, write, kind) => expect(xmlFault(kind, await write())).toBeNull());

  test("the calendars, to a strict reader", async () => {
    const [gathering, ...others] = readCalendar(await readGatheringCalendar());
    expect(others).toEqual([]);
    expect(gathering!.uid).toContain(gatheringId);
    expect(gathering!.to.getTime()).toBeGreaterThan(gathering!.from.getTime());
    const { year } = await anEdition();
    const calendar = await (await giveEditionCalendar({ params: { year: String(year) }, request: new Request(site), context: {} })).text();
    expect(readCalendar(calendar).length).toBeGreaterThan(3);
  });
});

test("the page's examples answer", async () => {
  expect(await findExamples()).toEqual({ slug: live.slug, year: null });
});
