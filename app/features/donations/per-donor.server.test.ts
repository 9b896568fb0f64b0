import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { applyDonation } from "./apply-donation.server";
import { cancelDonation } from "./cancel-donation.server";
import { openDonation } from "./open-donation.server";

useTestDatabase();
const sandbox = useSandbox();
const email = "fidele@example.org";

let campaign: LiveCampaign;
let reward: string;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  reward = await aReward(campaign.id, { stock: 40, perDonor: 2 });
});

const request = (quantity: number, address = email) => aGiftRequest(campaign.id, { email: address, basket: { lines: [{ rewardId: reward, quantity }], freeCents: 0 } });
const give = async (quantity: number, address?: string) => (await openDonation(request(quantity, address))).donationId;
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;

async function pay(donationId: string): Promise<void> {
  const { stripeSessionId } = await db.selectFrom("donation").select("stripeSessionId").where("id", "=", donationId).executeTakeFirstOrThrow();
  await sandbox.pay(stripeSessionId!);
  await applyDonation(donationId);
}

describe("a reward limited to two per donor", () => {
  test("three at once are refused, and nothing stays promised", async () => {
    await expect(give(3)).rejects.toMatchObject({ code: "donations.per_donor", details: { max: 2, left: 2 } });
    expect(await taken()).toBe(0);
  });

  test("the gifts of one address count together, however it is written", async () => {
    await pay(await give(1));
    await give(1, "Fidele@Example.org");
    await expect(give(1)).rejects.toMatchObject({ code: "donations.per_donor", details: { left: 0 } });
    await expect(give(2, "autre@example.org")).resolves.toBeTypeOf("string");
  });

  test("five gifts of one donor at the same moment: two have it", async () => {
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => give(1)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await taken()).toBe(2);
  });

  test("a gift taken back frees its share", async () => {
    const id = await give(2);
    await pay(id);
    await cancelDonation(id);
    await expect(give(2)).resolves.toBeTypeOf("string");
  });

  test("the same page with a changed basket is not counted twice", async () => {
    const first = request(2);
    await openDonation(first);
    await expect(openDonation({ ...first, basket: { ...first.basket, freeCents: 500 } })).resolves.toHaveProperty("donationId");
  });
});
