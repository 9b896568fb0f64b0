import { describe, expect, test } from "vitest";
import { db } from "#db";
import { aCampaign, aLiveCampaign, aReward } from "#tests/factories/campaigns";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { useTestDatabase } from "#tests/database";
import { moveReward, removeReward, setRewardHidden } from "./arrange-rewards.server";
import { releaseRewards, takeRewards, type RewardLine } from "./reward-stock.server";
import { getReward, listPublicRewards, listRewards } from "./rewards.server";
import { addReward, saveReward, saveRewardStock } from "./save-reward.server";

useTestDatabase();

const notFound = expect.objectContaining({ status: 404 });
const refused = (code: string) => expect.objectContaining({ code });
const input = { title: "Votre nom au mur", description: "Gravé au laser dans l’entrée.", priceCents: 1000, stock: 40, perDonor: null, deliveryMonth: "2027-01-01", handOver: "none" as const, questions: [] };
const take = (campaignId: string, lines: RewardLine[]) => db.transaction().execute((trx) => takeRewards(trx, campaignId, lines));
const release = (lines: RewardLine[]) => db.transaction().execute((trx) => releaseRewards(trx, lines));

test("rewards are added, changed, moved, hidden and removed", async () => {
  const { holder, campaignId } = await aCampaign();
  const [first, second] = [await addReward(holder, campaignId, input), await addReward(holder, campaignId, { ...input, title: "Le beffroi" })];
  await saveReward(holder, campaignId, first, { ...input, priceCents: 1500, stock: null });
  await moveReward(holder, campaignId, second, "up");
  expect((await listRewards(campaignId)).map(({ id, priceCents, stock }) => ({ id, priceCents, stock }))).toEqual([
    { id: second, priceCents: 1000, stock: 40 },
    { id: first, priceCents: 1500, stock: null },
  ]);
  await moveReward(holder, campaignId, second, "up");
  await setRewardHidden(holder, campaignId, second, true);
  expect((await listPublicRewards(campaignId)).map(({ id }) => id)).toEqual([first]);
  await removeReward(holder, campaignId, second);
  expect(await listRewards(campaignId)).toHaveLength(1);
});

describe("what is not one's own does not exist", () => {
  test("another's campaign", async () => {
    const { campaignId } = await aCampaign();
    const rewardId = await aReward(campaignId);
    const { holder } = await aLabelledProject();
    const tries = [addReward(holder, campaignId, input), saveReward(holder, campaignId, rewardId, input), saveRewardStock(holder, campaignId, rewardId, 3),
      setRewardHidden(holder, campaignId, rewardId, true), removeReward(holder, campaignId, rewardId), moveReward(holder, campaignId, rewardId, "up")];
    for (const attempt of await Promise.allSettled(tries)) expect(attempt).toEqual({ status: "rejected", reason: notFound });
  });

  test("a reward of another campaign, through one's own", async () => {
    const mine = await aCampaign();
    const rewardId = await aReward((await aCampaign()).campaignId);
    await expect(saveReward(mine.holder, mine.campaignId, rewardId, input)).rejects.toEqual(notFound);
    await expect(removeReward(mine.holder, mine.campaignId, rewardId)).rejects.toEqual(notFound);
  });
});

describe("once online", () => {
  test("only stock and hiding move", async () => {
    const { holder, campaignId } = await aLiveCampaign();
    const rewardId = await aReward(campaignId, { stock: 10 });
    await saveRewardStock(holder, campaignId, rewardId, 12);
    await setRewardHidden(holder, campaignId, rewardId, true);
    await expect(saveReward(holder, campaignId, rewardId, input)).rejects.toEqual(refused("campaign.not_editable"));
    await expect(addReward(holder, campaignId, input)).rejects.toEqual(refused("campaign.not_editable"));
    await expect(removeReward(holder, campaignId, rewardId)).rejects.toEqual(refused("campaign.not_editable"));
    expect(await getReward(campaignId, rewardId)).toMatchObject({ stock: 12, hidden: true });
  });

  test("stock never goes below what is promised", async () => {
    const { holder, campaignId } = await aLiveCampaign();
    const rewardId = await aReward(campaignId, { stock: 10, taken: 7 });
    await expect(saveRewardStock(holder, campaignId, rewardId, 6)).rejects.toEqual(refused("campaign.stock_below_taken"));
    await saveRewardStock(holder, campaignId, rewardId, 7);
    expect((await getReward(campaignId, rewardId)).stock).toBe(7);
  });

  test("shrinking the stock while donors take it leaves no promise without a reward", async () => {
    const { holder, campaignId } = await aLiveCampaign();
    const rewardId = await aReward(campaignId, { stock: 20 });
    await Promise.allSettled([
      ...Array.from({ length: 12 }, () => take(campaignId, [{ rewardId, quantity: 1 }])),
      saveRewardStock(holder, campaignId, rewardId, 5),
    ]);
    const { stock, taken } = await getReward(campaignId, rewardId);
    expect(taken).toBeLessThanOrEqual(stock!);
  });
});

describe("stock", () => {
  test("fifty donors on the last reward: one has it", async () => {
    const { campaignId } = await aLiveCampaign();
    const rewardId = await aReward(campaignId, { stock: 1 });
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => take(campaignId, [{ rewardId, quantity: 1 }])));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toEqual(refused("campaign.reward_unavailable"));
  });

  test("a basket is taken whole or not at all", async () => {
    const { campaignId } = await aLiveCampaign();
    const [plenty, gone] = [await aReward(campaignId, { stock: 9 }), await aReward(campaignId, { stock: 2, taken: 2 })];
    await expect(take(campaignId, [{ rewardId: plenty, quantity: 2 }, { rewardId: gone, quantity: 1 }])).rejects.toEqual(refused("campaign.reward_unavailable"));
    expect((await getReward(campaignId, plenty)).taken).toBe(0);
  });

  test("baskets that cross do not dead-lock", async () => {
    const { campaignId } = await aLiveCampaign();
    const [a, b] = [await aReward(campaignId, { stock: 100 }), await aReward(campaignId, { stock: 100 })];
    const lines = [{ rewardId: a, quantity: 1 }, { rewardId: b, quantity: 1 }];
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => take(campaignId, index % 2 ? lines : [...lines].reverse())));
    expect(results.every(({ status }) => status === "fulfilled")).toBe(true);
  });

  test("what is given back can be taken again; nothing is given back twice", async () => {
    const { campaignId } = await aLiveCampaign();
    const rewardId = await aReward(campaignId, { stock: 1 });
    const line = [{ rewardId, quantity: 1 }];
    await take(campaignId, line);
    await release(line);
    await take(campaignId, line);
    await release(line);
    await expect(release(line)).rejects.toThrow("reward_never_oversold");
  });

  test("hidden rewards and those of another campaign cannot be taken", async () => {
    const { campaignId } = await aLiveCampaign();
    const hidden = await aReward(campaignId, { hidden: true });
    const other = await aReward((await aLiveCampaign()).campaignId);
    for (const rewardId of [hidden, other]) await expect(take(campaignId, [{ rewardId, quantity: 1 }])).rejects.toEqual(refused("campaign.reward_unavailable"));
  });
});
