import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aReward, type TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign, aRecordedGift } from "#tests/factories/offline-gifts";
import { hideOfflineWords } from "~/features/offline-gifts/moderate-offline-words.server";
import { readCollected } from "~/features/stats/collected.server";
import { giveDeliveriesCsv } from "./give-deliveries-csv.server";
import { listCampaignsToDeliver, listDeliveries } from "./deliveries.server";
import { listOwnGifts } from "./own-gifts.server";
import { listSupporters } from "./supporters.server";
import { listRaised } from "./totals.server";

useTestDatabase();

let campaign: TestCampaign;
beforeEach(async () => {
  campaign = await anOfflineCampaign();
});
const succeed = () => db.updateTable("campaign").set({ status: "succeeded" }).where("id", "=", campaign.campaignId).execute();

describe("gifts outside the site, wherever gifts are shown", () => {
  test("the curve, the bilan and the words of support count the confirmed ones", async () => {
    const before = await readCollected({}, db, true);
    await aConfirmedGift(campaign, { message: "Courage", email: "odette@example.org" });
    await aRecordedGift(campaign, { message: "Pas encore", donorName: "Firmin Exemple" });
    expect(await listRaised(db, campaign.campaignId)).toMatchObject([{ cents: 5000 }]);
    expect(await listSupporters(campaign.campaignId)).toMatchObject([{ name: "Odette Exemple", message: "Courage" }]);
    const after = await readCollected({}, db, true);
    expect(after.cents - before.cents).toBe(5000);
    expect(after.citizens - before.citizens).toBe(1);
  });

  test("the public reads neither a hidden name nor a hidden amount, nor words that the team took away", async () => {
    await aConfirmedGift(campaign, { anonymous: true, donorName: "Cachette Exemple", message: "Sans nom" });
    await aConfirmedGift(campaign, { amountHidden: true, donorName: "Discrète Exemple" });
    const gift = await aConfirmedGift(campaign, { donorName: "Retirée Exemple", message: "Blessant" });
    await hideOfflineWords(await aTeamMember(), gift, "Blesse quelqu’un.");
    expect(await listSupporters(campaign.campaignId)).toEqual([{ name: null, message: "Sans nom", day: null }]);
  });

  test("their rewards are on the holder's list, with name, address and what to know", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 2500, handOver: "post" });
    await aConfirmedGift(campaign, { lines: [{ rewardId, quantity: 2 }], postalAddress: "1 rue de l’Exemple", rewardNote: "Taille M" });
    await succeed();
    expect([...(await listCampaignsToDeliver(campaign.holder))]).toEqual([campaign.campaignId]);
    const { rewards } = await listDeliveries(campaign.holder, campaign.campaignId);
    expect(rewards[0]!.lines).toMatchObject([{ name: "Odette Exemple", address: "1 rue de l’Exemple", note: "Taille M", quantity: 2 }]);
    expect(await (await giveDeliveriesCsv(campaign.holder, campaign.campaignId)).text()).toContain("Taille M");
  });

  test("the donor finds them among their own, with how they came", async () => {
    await aConfirmedGift(campaign, { email: "Firmin@example.org", kind: "cash" });
    expect(await listOwnGifts("firmin@example.org")).toMatchObject([{ amountCents: 5000, outside: { kind: "cash", status: "confirmed" }, isRefunded: false }]);
  });
});
