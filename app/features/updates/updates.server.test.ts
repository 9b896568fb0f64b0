import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign } from "#tests/factories/offline-gifts";
import { donationToken } from "~/features/donations/donation-link.server";
import { offlineToken } from "~/features/offline-gifts/offline-link.server";
import { endFollowing, endingUrl, listFollowers } from "./followers.server";
import { followFromGift, getGiftUpdates } from "./gift-updates.server";
import { publishUpdate } from "./publish-update.server";
import { updateDraft } from "./update-drafts.server";
import type { UpdateAudience } from "./update";
import { getPublished, listEarlierWords, readPublicUpdates } from "./updates.server";
import { withdrawUpdate } from "./withdraw-update.server";
import { saveUpdate, startUpdate } from "./write-update.server";

useTestDatabase();

let campaign: TestCampaign;
beforeEach(async () => {
  campaign = await anOfflineCampaign();
});

const words = (title: string, audience: UpdateAudience = "public") => ({ title, body: "Le four est posé, la cheminée suivra.", audience });
const write = (title: string, audience?: UpdateAudience) => startUpdate(campaign.holder, campaign.campaignId, words(title, audience));
const publish = (id: string) => publishUpdate(campaign.holder, campaign.campaignId, id);
const save = (id: string, title: string, audience?: UpdateAudience) => saveUpdate(campaign.holder, campaign.campaignId, id, words(title, audience));

async function tell(title: string, audience?: UpdateAudience): Promise<string> {
  const id = await write(title, audience);
  await publish(id);
  return id;
}

async function aGift(email: string, campaignId = campaign.campaignId): Promise<string> {
  const at = new Date();
  const values = {
    campaignId, formToken: crypto.randomUUID(), email, donorName: "Louise", freeCents: 2500, amountCents: 2500, status: "paid" as const,
    stripeChargeId: crypto.randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at,
  };
  return (await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

const readByAll = async () => (await readPublicUpdates(campaign.projectId)).updates.map(({ title }) => title);
const readFrom = async (token: string) => (await getGiftUpdates(token)).updates.map(({ title }) => title);
const mails = async (email: string) => (await db.selectFrom("mailMessage").select("props").where("template", "=", "update-published").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ props }) => (props as { title: string }).title);
const journal = () => db.selectFrom("auditEntry").select(["action", "reason"]).where("objectId", "=", campaign.campaignId).where("action", "like", "update.%").orderBy("position").execute();

describe("who reads an update", () => {
  test("nobody a draft; everybody a public one; those who gave all, from the link of their gift", async () => {
    const [here, outside] = [donationToken(await aGift("louise@example.org")), offlineToken(await aConfirmedGift(campaign, { email: "odette@example.org" }))];
    await write("Brouillon");
    await tell("Pour tous");
    await tell("Entre nous", "donors");
    expect(await readPublicUpdates(campaign.projectId)).toMatchObject({ updates: [{ title: "Pour tous" }], forDonors: 1 });
    for (const token of [here, outside]) expect((await readFrom(token)).sort()).toEqual(["Entre nous", "Pour tous"]);
  });

  test("no more from a gift whose money went back, nor from a gift to another campaign", async () => {
    await tell("Entre nous", "donors");
    await tell("Pour tous");
    const [gone, elsewhere] = [await aGift("louise@example.org"), await aGift("louise@example.org", (await aCampaign({ status: "settled" }, campaign)).campaignId)];
    await db.updateTable("donation").set({ refundedCents: 2500 }).where("id", "=", gone).execute();
    await expect(getGiftUpdates(donationToken(gone))).rejects.toMatchObject({ status: 404 });
    expect(await readFrom(donationToken(elsewhere))).toEqual(["Pour tous"]);
    await expect(getGiftUpdates(`${donationToken(gone)}x`)).rejects.toMatchObject({ status: 404 });
  });

  test("what the team withdrew is read by nobody, and the holder keeps the reason", async () => {
    const id = await tell("Un nom de trop");
    await withdrawUpdate(await aTeamMember(), id, "Nomme une personne.");
    expect(await readByAll()).toEqual([]);
    expect(await getPublished(id)).toMatchObject({ status: "withdrawn", withdrawalReason: "Nomme une personne." });
    await expect(save(id, "Je recommence")).rejects.toMatchObject({ code: "updates.withdrawn" });
    await expect(publish(id)).rejects.toMatchObject({ code: "updates.withdrawn" });
    expect(await journal()).toMatchObject([{ action: "update.published" }, { action: "update.withdrawn", reason: "Nomme une personne." }]);
  });
});

describe("writing", () => {
  test("a correction keeps what was read; saved unchanged, nothing is kept", async () => {
    const id = await tell("Le four");
    await save(id, "Le four est là");
    await save(id, "Le four est là");
    expect(await listEarlierWords(id)).toMatchObject([{ number: 1, title: "Le four" }]);
    expect((await readPublicUpdates(campaign.projectId)).updates).toMatchObject([{ title: "Le four est là", correctedAt: expect.any(Date) as Date }]);
  });

  test("a draft leaves no version, and its readers may still change", async () => {
    const id = await write("Le four");
    await save(id, "Le four est là", "donors");
    expect(await listEarlierWords(id)).toEqual([]);
  });

  test("what is published keeps its readers", async () => {
    const id = await tell("Entre nous", "donors");
    await expect(save(id, "Entre nous", "public")).rejects.toMatchObject({ code: "updates.readers_fixed" });
    await expect(db.updateTable("campaignUpdate").set({ audience: "public" }).where("id", "=", id).execute()).rejects.toThrow("keeps its day and its readers");
  });

  test("the database refuses to lose what was read", async () => {
    const id = await tell("Le four");
    await expect(db.updateTable("campaignUpdate").set({ title: "Autre chose" }).where("id", "=", id).execute()).rejects.toThrow("is kept before it is corrected");
    await expect(db.deleteFrom("campaignUpdate").where("id", "=", id).execute()).rejects.toThrow("is not taken back");
  });

  test("not another's, nor while the team has stopped the campaign, nor with words still unsaved", async () => {
    const id = await write("Le four");
    const stranger = (await anOfflineCampaign()).holder;
    await expect(publishUpdate(stranger, campaign.campaignId, id)).rejects.toMatchObject({ status: 404 });
    await updateDraft(campaign.holder, campaign.campaignId, id).keep({ version: 0, tab: "a" }, { title: "Le four est" });
    await expect(publish(id)).rejects.toMatchObject({ code: "updates.unsaved" });
    await db.updateTable("campaign").set({ status: "suspended" }).where("id", "=", campaign.campaignId).execute();
    await expect(write("Encore")).rejects.toMatchObject({ code: "updates.not_open" });
  });
});

describe("mails", () => {
  test("go to those who asked, once per update and address, and to nobody else", async () => {
    const [one, two] = [await aGift("louise@example.org"), await aGift("louise@example.org")];
    await aGift("silent@example.org");
    const odette = await aConfirmedGift(campaign, { email: "odette@example.org" });
    for (const token of [donationToken(one), donationToken(two), offlineToken(odette)]) await followFromGift(token, true);
    const id = await tell("Le four");
    await expect(publish(id)).rejects.toMatchObject({ code: "updates.published_already" });
    for (const email of ["louise@example.org", "odette@example.org"]) expect(await mails(email)).toEqual(["Le four"]);
    expect(await mails("silent@example.org")).toEqual([]);
  });

  test("stop by the link at their foot, come back when asked, and end with the gift", async () => {
    const gift = await aGift("zoe@example.org");
    await followFromGift(donationToken(gift), true);
    const following = async () => (await listFollowers(db, campaign.campaignId)).length;
    const [follower] = await listFollowers(db, campaign.campaignId);
    await endFollowing(endingUrl(follower!.id).split("/").at(-1)!);
    await tell("Sans elle");
    expect([await following(), await mails("zoe@example.org")]).toEqual([0, []]);
    await followFromGift(donationToken(gift), true);
    expect(await following()).toBe(1);
    await db.updateTable("donation").set({ refundedCents: 2500 }).where("id", "=", gift).execute();
    expect(await following()).toBe(0);
  });
});
