import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aDispute, booksAgree, decide, readDispute } from "#tests/factories/disputes";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain } from "#tests/factories/settlement";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { labelReserve } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { sendRefund } from "~/features/refunds/send-refund.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(100_000);
});
afterAll(() => sandbox.stop());

const giftOf = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("its donor cannot take it back as well", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 2500);
  await aDispute(sandbox, donationId);
  await expect(cancelDonation(donationId)).rejects.toMatchObject({ code: "donations.not_cancellable" });
});

test("a planned refund waits for the bank, and is given up when the bank has paid", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 2500);
  await cancelDonation(donationId);
  const { stripeDisputeId } = await aDispute(sandbox, donationId);
  await drain();
  const refund = () => db.selectFrom("refund").select(["status", "failure"]).where("donationId", "=", donationId).executeTakeFirstOrThrow();
  expect(await refund()).toEqual({ status: "planned", failure: "disputed" });
  await decide(sandbox, stripeDisputeId, false);
  const { id } = await db.selectFrom("refund").select("id").where("donationId", "=", donationId).executeTakeFirstOrThrow();
  await sendRefund(id);
  expect(await refund()).toEqual({ status: "given_up", failure: "dispute_lost" });
  await booksAgree();
});

test("what is left of a gift, once a part refund is given up, goes on to the holder", async () => {
  const { campaignId } = await aLiveCampaign(sandbox, { goalCents: 1000 });
  const donationId = await aPaidGift(sandbox, campaignId, 10_000);
  const { id } = await db.insertInto("refund").values({ donationId, amountCents: 4000, reason: "gesture", createdAt: new Date() }).returning("id").executeTakeFirstOrThrow();
  const { stripeDisputeId } = await aDispute(sandbox, donationId, { amount: 7000 });
  await decide(sandbox, stripeDisputeId, false);
  await sendRefund(id);
  expect(await giftOf(donationId)).toMatchObject({ netCents: 3000 });
  expect(await close(campaignId, 3000, 1)).toBe("succeeded");
  await drain();
  expect(await db.selectFrom("transfer").select(["giftCents", "status"]).where("donationId", "=", donationId).execute()).toEqual([{ giftCents: 3000, status: "succeeded" }]);
  await booksAgree();
});

test("disputed although it had been refunded in part: what the bank takes twice is the label's loss", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 10_000);
  const { id } = await db.insertInto("refund").values({ donationId, amountCents: 4000, reason: "donor_wish", createdAt: new Date() }).returning("id").executeTakeFirstOrThrow();
  await sendRefund(id);
  expect(await giftOf(donationId)).toMatchObject({ netCents: 6000 });
  const reserve = await accountBalance(db, labelReserve);
  const { stripeDisputeId } = await aDispute(sandbox, donationId, { amount: 10_000 });
  await decide(sandbox, stripeDisputeId, false);
  expect(await readDispute(stripeDisputeId)).toMatchObject({ withdrawnCents: 10_000, lostCents: 6000 });
  expect(await giftOf(donationId)).toMatchObject({ netCents: 0, refundedCents: 4000, lostCents: 6000 });
  expect((await accountBalance(db, labelReserve)) - reserve).toBeGreaterThanOrEqual(4000 + 2000);
  await booksAgree();
});
