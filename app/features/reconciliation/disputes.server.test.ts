import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aDispute, decide } from "#tests/factories/disputes";
import { reconcile } from "#tests/factories/reconciliation";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, passDays } from "#tests/factories/settlement";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(50_000);
});
afterAll(() => sandbox.stop());

test("disputes open, won and lost, fees included: both books tell them alike", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const gifts = [await aPaidGift(sandbox, campaignId, 2500), await aPaidGift(sandbox, campaignId, 3000), await aPaidGift(sandbox, campaignId, 4000)];
  const [, won, lost] = [await aDispute(sandbox, gifts[0]!), await aDispute(sandbox, gifts[1]!), await aDispute(sandbox, gifts[2]!)];
  await decide(sandbox, won!.stripeDisputeId, true);
  await decide(sandbox, lost!.stripeDisputeId, false);
  await passDays(sandbox, 3);
  expect(await reconcile()).toEqual([]);
});
