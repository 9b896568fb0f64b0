import sharp from "sharp";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { anInitiative } from "#tests/factories/initiatives";
import { aPaidGift } from "#tests/factories/ledger";
import { getProjectFace } from "~/features/face/project-face.server";
import { storeBytes } from "~/services/storage.server";
import { cardSvg } from "./card-svg.server";
import { campaignCard } from "./campaign-card";
import { readBilanCard, readEditionCard, readInitiativeCard, readProjectCard, readSiteCard } from "./cards.server";
import { giveShareImage, shareImage } from "./share-image.server";
import type { ShareCard } from "./share-card";

useTestDatabase();

let live: TestCampaign & { slug: string };
const slugOf = async (projectId: string) => (await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow()).slug;
beforeAll(async () => {
  const campaign = await aLiveCampaign();
  live = { ...campaign, slug: await slugOf(campaign.projectId) };
});

const ask = (card: ShareCard, { path = "/partage.png", headers = {} }: { path?: string; headers?: Record<string, string> } = {}) => giveShareImage(new Request(`http://localhost:3000${path}`, { headers }), card);
const aPhoto = () => sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#00ff00" } }).webp().toBuffer();
const isGreen = async (image: Buffer) => {
  const { data } = await sharp(image).extract({ left: 900, top: 200, width: 1, height: 1 }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[1]! > 200 && data[0]! < 60;
};
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe("an image", () => {
  test("is a PNG of 1200 × 630 that needs nobody's fonts", async () => {
    const card = await readProjectCard(live.slug);
    const answer = await ask(card);
    expect(await sharp(await bytesOf(answer)).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(cardSvg(card)).not.toMatch(/<text|font-family|var\(/);
  });

  test("bears the campaign's photo; the poster of its theme where the photo cannot be drawn", async () => {
    const file = await db.selectFrom("campaign").innerJoin("file", "file.id", "imageFileId").select("file.id").where("campaign.id", "=", live.campaignId).executeTakeFirstOrThrow();
    expect(await isGreen(await bytesOf(await ask({ ...(await readProjectCard(live.slug)), kicker: "Sans la photo" })))).toBe(false);
    await db.updateTable("file").set({ storageKey: await storeBytes(await aPhoto()) }).where("id", "=", file.id).execute();
    expect(await isGreen(await bytesOf(await ask({ ...(await readProjectCard(live.slug)), kicker: "Avec la photo" })))).toBe(true);
  });

  test("is not sent again to who has it, and is kept for good under the address that names it alone", async () => {
    const card = await readProjectCard(live.slug);
    const { path } = shareImage(`/projets/${live.slug}/partage.png`, card);
    const named = await ask(card, { path });
    expect(named.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await ask(card)).headers.get("cache-control")).toBe("public, no-cache");
    expect((await ask(card, { path: "/projets/x/partage.png?v=older" })).headers.get("cache-control")).toBe("public, no-cache");
    expect((await ask(card, { headers: { "If-None-Match": named.headers.get("etag")! } })).status).toBe(304);
  });
});

test("the page names the image that its address gives, and another one once a gift is paid", async () => {
  const onPage = async () => {
    const { campaign, communeName, totals, now } = await getProjectFace(live.slug);
    return shareImage("/x", campaignCard(campaign, communeName, totals, now));
  };
  const before = await onPage();
  expect(before).toEqual(shareImage("/x", await readProjectCard(live.slug)));
  await aPaidGift(live.campaignId, { email: "louise@example.org", amountCents: 123_400 });
  const after = await onPage();
  expect(after.path).not.toBe(before.path);
  expect(after).toEqual(shareImage("/x", await readProjectCard(live.slug)));
  expect(after.alt).toMatch(/^Le café des corons\. .+ 1\s234\s€ sur 5\s000\s€, soit 24\s%, donnés par 1\scitoyen\. Encore \d+\sjours\. Exemple fictif\.$/);
});

describe("what is told", () => {
  test("of a project without a campaign, its label; of a draft, nothing more", async () => {
    const draft = await aCampaign();
    const card = await readProjectCard(await slugOf(draft.projectId));
    expect(card).toMatchObject({ world: "label", gauge: null, figure: { value: "Projet labellisé" } });
    expect(JSON.stringify(card)).not.toContain("Le café des corons");
  });

  test("of a campaign whose money goes back, no gauge", async () => {
    const failed = await aCampaign({ status: "failed" });
    await db.updateTable("campaign").set({ countedCents: 100_000, countedGifts: 3 }).where("id", "=", failed.campaignId).execute();
    expect(await readProjectCard(await slugOf(failed.projectId))).toMatchObject({ gauge: null, note: "Seuil non atteint", figure: { words: "promis, tout est rendu aux donateurs" } });
  });

  test("of an initiative once it is selected, and of its edition", async () => {
    const { projectId, edition: { year } } = await anInitiative({ status: "selected" });
    const slug = await slugOf(projectId);
    expect(await readInitiativeCard(String(year), slug)).toMatchObject({ world: "vote", figure: { words: "demandés au budget citoyen" } });
    expect(await readEditionCard(String(year))).toMatchObject({ world: "vote" });
    await db.updateTable("initiative").set({ status: "submitted" }).where("projectId", "=", projectId).execute();
    await expect(readInitiativeCard(String(year), slug)).rejects.toMatchObject({ status: 404 });
  });

  test("the site and the bilan are drawn though nothing was collected", async () => {
    for (const card of [await readSiteCard(), await readBilanCard()]) expect((await ask(card)).status).toBe(200);
  });

  test("a project that is not public has no image", () => expect(readProjectCard("inconnu")).rejects.toMatchObject({ status: 404 }));
});

test("a short code that is somebody's already is not drawn for another project", async () => {
  const draw = () =>
    db.connection().execute(async (one) => {
      await sql`select setseed(0.5)`.execute(one);
      const { rows } = await sql<{ code: string }>`select new_short_code() as code`.execute(one);
      return rows[0]!.code;
    });
  const code = await draw();
  expect(await draw()).toBe(code);
  await db.updateTable("project").set({ shortCode: code }).where("id", "=", live.projectId).execute();
  expect(await draw()).not.toBe(code);
});
