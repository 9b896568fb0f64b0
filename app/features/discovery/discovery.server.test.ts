import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aLiveCampaign } from "#tests/factories/campaigns";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { campaignStatuses, publicStatuses } from "~/features/campaigns/campaign";
import { finalOutcome } from "~/features/campaigns/campaign-words.fr";
import { findEpci, epciOf } from "~/features/territory/epcis.server";
import { everything, readDiscovery, type Discovery } from "./discovery";
import { readDiscoveryPage } from "./read-discovery.server";

useTestDatabase();

type Said = { title: string; summary?: string; theme?: string; communeCode?: string; organisation?: string };

/** A campaign online that says so. */
async function aListed({ title, summary = "Un lieu pour tous.", theme = "culture", communeCode = "62041", organisation = "Les Exemples" }: Said): Promise<string> {
  const { campaignId, projectId } = await aLiveCampaign();
  await db.updateTable("campaign").set({ title, summary, story: "Une histoire." }).where("id", "=", campaignId).execute();
  const { organisationId } = await db.updateTable("project").set({ name: title, summary, theme, communeCode }).where("id", "=", projectId).returning("organisationId").executeTakeFirstOrThrow();
  await db.updateTable("organisation").set({ name: organisation }).where("id", "=", organisationId).execute();
  return projectId;
}

const titlesOf = ({ cards }: Awaited<ReturnType<typeof readDiscoveryPage>>) => cards.map((card) => (card.kind === "campaign" ? card.campaign.title : card.name));
const read = (change: Partial<Discovery>) => readDiscoveryPage({ ...everything, ...change });
const search = async (words: string) => titlesOf(await readDiscoveryPage(readDiscovery(`http://x/projets?mots=${encodeURIComponent(words)}`))).sort();

describe("search", () => {
  beforeAll(async () => {
    await aListed({ title: "Le café des corons", theme: "lien-social", communeCode: "62178" });
    await aListed({ title: "La péniche aux livres", summary: "Une bibliothèque qui s’arrête d’écluse en écluse.", communeCode: "62119", organisation: "Cœur de Lys" });
    await aListed({ title: "Un atelier vélo", summary: "Réparer plutôt que jeter.", theme: "mobilite", communeCode: "62041" });
    await aListed({ title: "Des boulangers au village", summary: "Un fournil pour trois clochers.", theme: "alimentation", communeCode: "62364" });
  });

  test.each<[string, string, string[]]>([
    ["no accents", "cafe", ["Le café des corons"]],
    ["capitals", "CAFÉ", ["Le café des corons"]],
    ["a plural", "cafés", ["Le café des corons"]],
    ["another form of the word", "boulangerie", ["Des boulangers au village"]],
    ["the beginning of a word", "biblio", ["La péniche aux livres"]],
    ["a letter too many", "bethunne", ["La péniche aux livres", "Le café des corons"]],
    ["a letter too few", "penche", ["La péniche aux livres"]],
    ["two letters exchanged", "fourinl", ["Des boulangers au village"]],
    ["a commune in full", "Bruay-la-Buissière", ["Le café des corons"]],
    ["a commune and a word", "arras vélo", ["Un atelier vélo"]],
    ["words of an ellipsis", "l’atelier", ["Un atelier vélo"]],
    ["a ligature", "coeur", ["La péniche aux livres"]],
    ["a need's name", "mobilité", ["Un atelier vélo"]],
    ["the group of communes", "béthune-bruay", ["La péniche aux livres", "Le café des corons"]],
    ["every word must be there", "café vélo", []],
    ["what nothing says", "xylophone", []],
    ["signs alone", "!&|:*()'", ["Des boulangers au village", "La péniche aux livres", "Le café des corons", "Un atelier vélo"]],
    ["small words alone", "le de la", ["Des boulangers au village", "La péniche aux livres", "Le café des corons", "Un atelier vélo"]],
    ["signs of the index", "vélo:* & !café | 'x", []],
  ])("%s: « %s »", async (_, words, titles) => expect(await search(words)).toEqual(titles));

  test("says what a mistyped word was taken for", async () => {
    expect((await read({ words: "bethunne", sort: "relevance" })).understood).toEqual([{ typed: "bethunne", as: ["Béthune"] }]);
    expect((await read({ words: "béthune", sort: "relevance" })).understood).toEqual([]);
  });

  test("counts beside the filters are those of what was found", async () => {
    const { facets, total } = await read({ words: "béthune", theme: "culture", sort: "relevance" });
    expect({ total, themes: facets.themes }).toEqual({ total: 1, themes: { culture: 1, "lien-social": 1 } });
  });

  test("a corrected title is found at once, and no more by its former words", async () => {
    const id = await aListed({ title: "Le moulin à vent" });
    await db.updateTable("campaign").set({ title: "La roue à aubes" }).where("projectId", "=", id).execute();
    await db.updateTable("project").set({ name: "La roue à aubes" }).where("id", "=", id).execute();
    expect([await search("moulin"), await search("aubes")]).toEqual([[], ["La roue à aubes"]]);
  });
});

describe("the list", () => {
  test.each(campaignStatuses.filter((status) => publicStatuses.includes(status) && status !== "cancelled"))("a campaign that is %s says the state that its page says", async (status) => {
    const { projectId } = await aCampaign({ status });
    for (const counts of status === "settled" ? [{ countedCents: 375_000, countedGifts: 1 }, { countedCents: 374_999, countedGifts: 9 }, { countedCents: 0, countedGifts: 0 }] : [{}]) {
      const campaign = await db.updateTable("campaign").set({ status, ...counts }).where("projectId", "=", projectId).returningAll().executeTakeFirstOrThrow();
      const { state } = await db.selectFrom("projectListing").select("state").where("projectId", "=", projectId).executeTakeFirstOrThrow();
      expect({ ...counts, state }).toEqual({ ...counts, state: finalOutcome(campaign) ?? (status === "approved" ? "soon" : "live") });
    }
  });

  test("nothing of a draft, nor of a label that was taken back before a campaign", async () => {
    const { labelId, slug } = await aLabelledProject();
    const { campaignId } = await aCampaign({ status: "in_review" });
    await db.updateTable("campaign").set({ title: "Secret de porteur" }).where("id", "=", campaignId).execute();
    expect(await search("secret")).toEqual([]);
    const listed = () => db.selectFrom("projectListing").innerJoin("project", "project.id", "projectId").select("state").where("slug", "=", slug).executeTakeFirst();
    expect(await listed()).toEqual({ state: "labelled" });
    await db.updateTable("label").set({ revokedAt: new Date(), revocationReason: "Plus de lieu." }).where("id", "=", labelId).execute();
    expect(await listed()).toBeUndefined();
  });

  test("filters add up, each page has its own, the nearest end comes first", async () => {
    expect((await read({ theme: "energie", state: "live" })).total).toBe(0);
    for (let number = 1; number <= 14; number += 1) await aLiveCampaign({ durationDays: 60 - number }).then(({ projectId }) => db.updateTable("project").set({ theme: "energie", communeCode: number < 14 ? "62193" : "62160" }).where("id", "=", projectId).execute());
    const first = await read({ theme: "energie", state: "live" });
    const second = await read({ theme: "energie", state: "live", page: 2 });
    expect([first.total, first.pages, first.cards.length, second.cards.length]).toEqual([14, 2, 12, 2]);
    const ends = [...first.cards, ...second.cards].map((card) => (card.kind === "campaign" ? card.campaign.endsAt!.getTime() : 0));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(await read({ theme: "energie", commune: "62160" })).toMatchObject({ total: 1, facets: { themes: { energie: 1 } } });
    expect((await read({ theme: "energie", epci: epciOf("62193")!.code })).total).toBe(13);
  });

  test("an empty commune says where the nearest are, whether it was chosen or written", async () => {
    for (const change of [{ commune: "62364" }, { words: "62134 Fruges", sort: "relevance" as const }]) await expect(read({ ...change, theme: "energie" })).resolves.toMatchObject({ total: 0 });
    const { nearby } = await read({ commune: "62362", theme: "energie" });
    expect(nearby!.places.map(({ name }) => name)).toContain("Boulogne-sur-Mer");
    expect((await read({ words: "frujes", theme: "energie", sort: "relevance" })).nearby).toMatchObject({ name: "Fruges" });
    expect((await read({ words: "xylophone", sort: "relevance" })).nearby).toBeNull();
  });

  test("each group is that of the official geography", async () => {
    const places = await db.selectFrom("officialPlace").select(["communeCode", "epciCode"]).execute();
    expect(places.length).toBeGreaterThan(887);
    expect(places.filter(({ communeCode, epciCode }) => (epciOf(communeCode)?.code ?? null) !== epciCode)).toEqual([]);
    expect(findEpci(places.find(({ communeCode }) => communeCode === "62119")!.epciCode!)?.name).toContain("Béthune");
  });
});
