import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aReward, type TestCampaign } from "#tests/factories/campaigns";
import { actorOf } from "#tests/factories/accounts";
import { correctDonation, type Correction } from "./correct-donation.server";
import { listCorrections } from "./corrections.server";
import { listDeliveries } from "./deliveries.server";

useTestDatabase();

const size = { label: "Taille", kind: "choice", choices: ["S", "M"], required: true };
const before = "1 rue des Écoles\n62000 Arras";
const after = "2 rue du Port\n62100 Calais";

let campaign: TestCampaign;
let id: string;

async function aGift(handOver: "post" | "pickup"): Promise<string> {
  const rewardId = await aReward(campaign.campaignId, { title: "Le tee-shirt", handOver });
  await db.updateTable("reward").set({ questions: JSON.stringify([size]), deliveryMonth: "2099-01-01" }).where("id", "=", rewardId).execute();
  const at = new Date();
  const values = {
    campaignId: campaign.campaignId, formToken: crypto.randomUUID(), email: "louise@example.org", donorName: "Louise", postalAddress: handOver === "post" ? before : null,
    freeCents: 0, amountCents: 2500, status: "paid" as const, stripeChargeId: crypto.randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at,
  };
  const gift = await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("donationLine").values({ donationId: gift.id, rewardId, quantity: 1, unitCents: 2500, answers: JSON.stringify([[{ question: "Taille", answer: "S" }]]) }).execute();
  return gift.id;
}

beforeEach(async () => {
  campaign = await aCampaign({ status: "succeeded" });
  id = await aGift("post");
});

const correction = (change: Partial<Correction> = {}): Correction => ({ donorName: "Louise", postalAddress: after, answers: [[["M"]]], ...change });
const deliveries = async () => (await listDeliveries(await actorOf(campaign.holder.accountId), campaign.campaignId)).rewards[0]!.lines[0]!;

describe("a donor who moved, or mistook the size", () => {
  test("corrects both; the holder reads the new ones and their day, what was before is kept", async () => {
    expect(await deliveries()).toMatchObject({ address: before, said: ["Taille\u00a0: S"], correctedOn: null });
    await correctDonation(id, correction());
    expect(await deliveries()).toMatchObject({ address: after, said: ["Taille\u00a0: M"], correctedOn: expect.stringMatching(/^\d{4}-/) });
    expect(await listCorrections(id)).toEqual([{ at: expect.any(Date), before: { name: "Louise", address: before, said: ["Le tee-shirt, Taille\u00a0: S"] } }]);
    await expect(db.deleteFrom("donationCorrection").execute()).rejects.toThrow();
  });

  test("saved twice, or unchanged, it is one correction", async () => {
    for (const answers of [[[["S"]]], [[["M"]]], [[["M"]]]]) await correctDonation(id, correction({ postalAddress: before, answers }));
    expect(await listCorrections(id)).toHaveLength(1);
  });

  test("everything wrong is said at once, each beside its field; nothing changes", async () => {
    const refused = await correctDonation(id, correction({ postalAddress: null, donorName: null, answers: [[["XL"]]] })).catch((error: unknown) => error);
    expect((refused as { all: { field: string }[] }).all.map(({ field }) => field)).toEqual(["name", "address", "lines[0].units[0].answers[0]"]);
    expect(await deliveries()).toMatchObject({ address: before });
  });

  test("without parcel neither name nor address is touched", async () => {
    const pickup = await aGift("pickup");
    await correctDonation(pickup, correction({ donorName: "Une autre" }));
    expect(await db.selectFrom("donation").select(["donorName", "postalAddress"]).where("id", "=", pickup).executeTakeFirstOrThrow()).toEqual({ donorName: "Louise", postalAddress: null });
  });

  test("not once the gift goes back, nor after the month announced", async () => {
    await db.updateTable("reward").set({ deliveryMonth: "2020-01-01" }).where("campaignId", "=", campaign.campaignId).execute();
    await expect(correctDonation(id, correction())).rejects.toMatchObject({ code: "donations.not_correctable" });
    await db.updateTable("reward").set({ deliveryMonth: "2099-01-01" }).where("campaignId", "=", campaign.campaignId).execute();
    await db.insertInto("refund").values({ donationId: id, reason: "donor_wish", amountCents: 100, createdAt: new Date() }).execute();
    await expect(correctDonation(id, correction())).rejects.toMatchObject({ code: "donations.not_correctable" });
  });
});
