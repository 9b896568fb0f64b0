import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aPlannedRefund } from "#tests/factories/refunds";
import { control, passDays } from "#tests/factories/settlement";
import { loose } from "#tests/invariants";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { stripe } from "~/services/stripe.server";
import { anOverCampaign, aWorld, goOn, killedThere, readCampaign } from "./life";
import { pointsOf } from "./stages";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());

describe("killed while a campaign is settled (situation 5)", () => {
  const transfersOf = async (campaignId: string) => (await stripe().transfers.list({ transfer_group: campaignId })).data;
  const payoutOf = (campaignId: string) => db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).execute();

  test.each(pointsOf("closing"))("%s: one outcome, one transfer per gift", async (point) => {
    const campaignId = await anOverCampaign(sandbox);
    await killedThere(point);
    expect(await readCampaign(campaignId)).toMatchObject({ status: "succeeded", countedCents: 12_100, countedGifts: 2 });
    expect(await transfersOf(campaignId)).toHaveLength(2);
    expect(await payoutOf(campaignId)).toMatchObject([{ status: "planned" }]);
  });

  test.each(pointsOf("payout"))("%s: one payout", async (point) => {
    const campaignId = await anOverCampaign(sandbox);
    await goOn();
    await passDays(sandbox, 8);
    await killedThere(point);
    const [payout] = await payoutOf(campaignId);
    expect((await stripe().payouts.list({}, { stripeAccount: payout!.stripeAccountId })).data.map(({ id }) => id)).toEqual([payout!.stripePayoutId]);
  });

  test.each(pointsOf("statement"))("%s: settled, one statement", async (point) => {
    const campaignId = await anOverCampaign(sandbox);
    for (const days of [8, 2.1]) {
      await goOn();
      await passDays(sandbox, days);
    }
    await killedThere(point);
    expect((await readCampaign(campaignId)).status).toBe("settled");
    expect(await db.selectFrom("statement").select("netCents").where("campaignId", "=", campaignId).execute()).toHaveLength(1);
  });

  test.each(pointsOf("reversal"))("%s: one reversal, then one refund (situation 6)", async (point) => {
    const campaignId = await anOverCampaign(sandbox);
    await goOn();
    const { id, stripeChargeId } = await db.selectFrom("donation").select(["id", "stripeChargeId"]).where("campaignId", "=", campaignId).where("amountCents", "=", 6000).executeTakeFirstOrThrow();
    const refundId = await aPlannedRefund(id, 6000);
    await sendRefund(refundId);
    await killedThere(point);
    expect(await db.selectFrom("transferReversal").select("status").where("refundId", "=", refundId).execute()).toEqual([{ status: "succeeded" }]);
    expect((await transfersOf(campaignId)).flatMap(({ reversals }) => reversals.data)).toHaveLength(1);
    expect((await stripe().refunds.list({ charge: stripeChargeId! })).data).toHaveLength(1);
  });

  test("in the end every campaign is settled, both sides hold the same objects and the same money, each mail left", async () => {
    for (const days of [9, 3, 3]) {
      await passDays(sandbox, days);
      await goOn();
    }
    expect(await loose(await control(sandbox, "/mails"))).toEqual([]);
    const left = await db.selectFrom("campaign").select("status").where("status", "not in", ["settled", "live"]).execute();
    expect(left).toEqual([]);
  });
});
