import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { applyDonation } from "./apply-donation.server";
import { cancelDonation } from "./cancel-donation.server";
import { openDonation } from "./open-donation.server";
import { listSupporters } from "./supporters.server";
import { campaignTotals } from "./totals.server";

useTestDatabase();
const sandbox = useSandbox();
const hour = 3_600_000;

let campaign: LiveCampaign;
let reward: string;

async function begin(endsInHours: number) {
  campaign = await aLiveCampaign({ endsAt: new Date(Date.now() + endsInHours * hour) });
  reward = await aReward(campaign.id, { stock: 1 });
}
beforeEach(() => begin(25));

async function aPaidGift(): Promise<string> {
  const { donationId } = await openDonation(aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 0 } }));
  const { stripeSessionId } = await db.selectFrom("donation").select("stripeSessionId").where("id", "=", donationId).executeTakeFirstOrThrow();
  await sandbox.pay(stripeSessionId!);
  await applyDonation(donationId);
  return donationId;
}

const refundsOf = (donationId: string) => db.selectFrom("refund").select(["reason", "status", "amountCents"]).where("donationId", "=", donationId).execute();
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;
const total = async () => (await campaignTotals(db, [campaign.id])).get(campaign.id);

describe("a donor takes a gift back", () => {
  test("it stops counting at once, its reward is free, its refund is planned whole", async () => {
    const id = await aPaidGift();
    await cancelDonation(id);
    expect(await refundsOf(id)).toEqual([{ reason: "donor_wish", status: "planned", amountCents: 2500 }]);
    expect(await taken()).toBe(0);
    expect(await total()).toEqual({ raisedCents: 0, gifts: 0, donors: 0 });
    expect(await listSupporters(campaign.id)).toEqual([]);
  });

  test("pressed five times at once: one refund, one reward freed", async () => {
    const id = await aPaidGift();
    await Promise.all(Array.from({ length: 5 }, () => cancelDonation(id)));
    expect(await refundsOf(id)).toHaveLength(1);
    expect(await taken()).toBe(0);
  });

  test("refused in the last 24 hours, and nothing changes", async () => {
    await begin(23);
    const id = await aPaidGift();
    await expect(cancelDonation(id)).rejects.toMatchObject({ code: "donations.not_cancellable" });
    expect(await refundsOf(id)).toEqual([]);
    expect(await taken()).toBe(1);
    expect(await total()).toMatchObject({ raisedCents: 2500 });
  });

  test("refused while it is not paid", async () => {
    const { donationId } = await openDonation(aGiftRequest(campaign.id));
    await expect(cancelDonation(donationId)).rejects.toMatchObject({ code: "donations.not_cancellable" });
  });
});
