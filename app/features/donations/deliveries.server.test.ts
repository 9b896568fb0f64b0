import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aReward, type TestCampaign } from "#tests/factories/campaigns";
import { actorOf } from "#tests/factories/accounts";
import { aProject } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { giveDeliveriesCsv } from "./give-deliveries-csv.server";
import { listCampaignsToDeliver, listDeliveries } from "./deliveries.server";

useTestDatabase();

const address = "Louise Exemple\n1 rue des Écoles\n62000 Arras";
let campaign: TestCampaign;
let holder: Actor;

async function begin(status: CampaignStatus) {
  campaign = await aCampaign({ status });
  const { holder: member, organisationId } = await aProject();
  await db.insertInto("organisationMember").values({ organisationId: campaign.organisationId, accountId: member.accountId, role: "editor" }).execute();
  expect(organisationId).not.toBe(campaign.organisationId);
  holder = await actorOf(member.accountId);
}
beforeEach(() => begin("succeeded"));

type Gift = { rewardId: string; quantity?: number; anonymous?: boolean; name?: string | null; status?: "paid" | "failed" };

/** A gift as its payment left it; an address is always there, so that the page alone decides who reads it. */
async function aGift({ rewardId, quantity = 1, anonymous = false, name = "Louise", status = "paid" }: Gift): Promise<string> {
  const at = new Date();
  const values = {
    campaignId: campaign.campaignId, formToken: crypto.randomUUID(), email: "louise@example.org", donorName: name, anonymous, postalAddress: address,
    freeCents: 0, amountCents: 2500 * quantity, status, stripeChargeId: crypto.randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at,
  };
  const { id } = await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("donationLine").values({ donationId: id, rewardId, quantity, unitCents: 2500 }).execute();
  return id;
}

const shown = async () => (await listDeliveries(holder, campaign.campaignId)).rewards.map(({ title, quantity, lines }) => ({
  title, quantity, lines: lines.map((line) => [line.quantity, line.name, line.address]),
}));

describe("what the holder owes, to whom", () => {
  test("the address of a posted reward, and of none other", async () => {
    await aGift({ rewardId: await aReward(campaign.campaignId, { title: "Le beffroi", handOver: "post" }), quantity: 2 });
    await aGift({ rewardId: await aReward(campaign.campaignId, { title: "Le pain", handOver: "pickup" }) });
    expect(await shown()).toEqual([
      { title: "Le beffroi", quantity: 2, lines: [[2, "Louise", address]] },
      { title: "Le pain", quantity: 1, lines: [[1, "Louise", null]] },
    ]);
  });

  test("who hid their name is named on a parcel only; no e-mail ever leaves", async () => {
    const posted = await aReward(campaign.campaignId, { title: "Le beffroi", handOver: "post" });
    const pickup = await aReward(campaign.campaignId, { title: "Le pain", handOver: "pickup" });
    for (const rewardId of [posted, pickup]) await aGift({ rewardId, anonymous: true });
    expect((await shown()).map(({ lines }) => lines[0])).toEqual([[1, "Louise", address], [1, null, null]]);
    expect(JSON.stringify(await listDeliveries(holder, campaign.campaignId))).not.toContain("louise@example.org");
  });

  test("a gift given back, in part even, and a refused one are owed nothing", async () => {
    const rewardId = await aReward(campaign.campaignId);
    const back = await aGift({ rewardId });
    await db.insertInto("refund").values({ donationId: back, reason: "donor_wish", amountCents: 100, createdAt: new Date() }).execute();
    await aGift({ rewardId, status: "failed" });
    expect(await shown()).toEqual([]);
    expect(await listCampaignsToDeliver(holder)).toEqual(new Set());
    await aGift({ rewardId });
    expect((await shown())[0]?.quantity).toBe(1);
    expect(await listCampaignsToDeliver(holder)).toEqual(new Set([campaign.campaignId]));
  });

  test("as a file: the page's lines under French headings, formulas as text (situation 24)", async () => {
    const rewardId = await aReward(campaign.campaignId, { title: "=cmd|'/C calc'!A0", handOver: "post" });
    await aGift({ rewardId, name: "@SUM(A1)", quantity: 2 });
    const pickup = await aReward(campaign.campaignId, { title: "Le pain", handOver: "pickup" });
    await aGift({ rewardId: pickup, anonymous: true });
    const lines = (await (await giveDeliveriesCsv(holder, campaign.campaignId)).text()).replaceAll(/[\u00a0\u202f]/g, " ").split("\r\n");
    expect(lines[0]).toBe("Contrepartie;Remise;Promise pour;Donateur;Quantité;Adresse postale;Précisions;Réponses;Corrigé par le donateur");
    expect(lines[1]).toMatch(/^'=cmd\|'\/C calc'!A0;par la poste;[^;]+;'@SUM\(A1\);2;"Louise Exemple\n1 rue des Écoles\n62000 Arras";;;$/);
    expect(lines[2]).toMatch(/^Le pain;à retirer sur place;[^;]+;Sans nom;1;;;;$/);
  });

  test("as a file: another holder's does not exist, and nobody is named before the campaign has succeeded", async () => {
    const { holder: stranger } = await aProject();
    await expect(giveDeliveriesCsv(stranger, campaign.campaignId)).rejects.toMatchObject({ status: 404 });
    await begin("live");
    await aGift({ rewardId: await aReward(campaign.campaignId) });
    expect(await (await giveDeliveriesCsv(holder, campaign.campaignId)).text()).not.toContain("Louise");
  });

  test("another holder finds nothing there", async () => {
    const { holder: stranger } = await aProject();
    await aGift({ rewardId: await aReward(campaign.campaignId) });
    await expect(listDeliveries(stranger, campaign.campaignId)).rejects.toMatchObject({ status: 404 });
    expect(await listCampaignsToDeliver(stranger)).toEqual(new Set());
  });

  test.each<[CampaignStatus, string, number]>([
    ["live", "early", 0], ["closing", "early", 0], ["settled", "open", 1], ["failed", "never", 0], ["cancelled", "never", 0],
  ])("%s: %s, %i reward", async (status, stage, count) => {
    await begin(status);
    await aGift({ rewardId: await aReward(campaign.campaignId) });
    const { stage: found, rewards } = await listDeliveries(holder, campaign.campaignId);
    expect([found, rewards.length]).toEqual([stage, count]);
    expect((await listCampaignsToDeliver(holder)).size).toBe(count);
  });
});
