import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, applyEvents, close, drain, passDays, tick } from "#tests/factories/settlement";
import { campaignFunds, labelReserve, platform } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { stripe } from "~/services/stripe.server";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { settleCampaign } from "./settle-campaign.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aSandbox()));
afterAll(() => sandbox.stop());

const statusOf = async (campaignId: string) => (await db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow()).status;
const refundsOf = (campaignId: string) =>
  db.selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").selectAll("refund").where("campaignId", "=", campaignId).orderBy("refund.createdAt").orderBy("refund.id").execute();
const platformBalance = async () => {
  const balance = await stripe().balance.retrieve();
  return (balance.available[0]?.amount ?? 0) + (balance.pending[0]?.amount ?? 0);
};

async function aFailure(gifts: number[]) {
  const campaign = await aLiveCampaign(sandbox, { goalCents: 1_000_000 });
  const donations: string[] = [];
  for (const cents of gifts) donations.push(await aPaidGift(sandbox, campaign.campaignId, cents));
  expect(await close(campaign.campaignId, gifts.reduce((sum, cents) => sum + cents, 0), gifts.length)).toBe("failed");
  return { ...campaign, donations };
}

test("nothing is refunded with other campaigns' money: refunds wait for the label's reserve, then for Stripe's balance", async () => {
  const { campaignId, account, donations } = await aFailure([2500, 4000, 101]);
  await drain();
  expect((await refundsOf(campaignId)).map(({ status, failure }) => [status, failure])).toEqual(donations.map(() => ["planned", "reserve_short"]));

  await aReserve(3000);
  await tick();
  const waiting = await refundsOf(campaignId);
  expect(waiting.map(({ status }) => status)).toContain("pending");
  expect(await statusOf(campaignId)).toBe("failed");
  expect(await checkLedger()).toEqual([]);

  await passDays(sandbox, 8);
  await applyEvents(account);
  await drain();
  expect((await refundsOf(campaignId)).map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(await statusOf(campaignId)).toBe("settled");
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
  expect(await accountBalance(db, platform)).toBe(await platformBalance());
  expect(await accountBalance(db, labelReserve)).toBe(-(await platformBalance()));
  expect(await checkLedger()).toEqual([]);
});

test("each donor is told once that the gift came back", async () => {
  const { campaignId, account, donations } = await aFailure([2500, 3000]);
  await aReserve(10_000);
  await drain();
  await passDays(sandbox, 8);
  await Promise.all([tick(), applyEvents(account)]);
  await tick();
  const refunds = await refundsOf(campaignId);
  expect(refunds.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
  const mails = await db.selectFrom("mailMessage").select("recipient").where("key", "in", refunds.map(({ id }) => `refund-sent:${id}`)).execute();
  const donors = await db.selectFrom("donation").select("email").where("id", "in", donations).execute();
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(donors.map(({ email }) => email).sort());
  expect(await checkLedger()).toEqual([]);
});

test("the same refund asked ten times at once goes once", async () => {
  const { campaignId } = await aFailure([2500]);
  await aReserve(10_000);
  await Promise.all([settleCampaign(campaignId), settleCampaign(campaignId)]);
  const [refund, ...others] = await refundsOf(campaignId);
  expect(others).toEqual([]);
  await Promise.all(Array.from({ length: 10 }, () => sendRefund(refund!.id)));
  const { stripeChargeId } = await db.selectFrom("donation").select("stripeChargeId").where("id", "=", refund!.donationId).executeTakeFirstOrThrow();
  expect((await stripe().refunds.list({ charge: stripeChargeId! })).data).toHaveLength(1);
  expect(await db.selectFrom("ledgerGroup").select("id").where("donationId", "=", refund!.donationId).where("kind", "=", "refund").execute()).toHaveLength(1);
  expect(await checkLedger()).toEqual([]);
});

test("a refund already known as done does not go back to pending when an old answer arrives", async () => {
  const { campaignId } = await aFailure([2500]);
  await aReserve(10_000);
  await drain();
  const [refund] = await refundsOf(campaignId);
  const { applyRefund } = await import("~/features/refunds/apply-refund.server");
  const told = await stripe().refunds.retrieve(refund!.stripeRefundId!);
  await applyRefund(refund!.id, { ...told, status: "pending" });
  expect((await refundsOf(campaignId))[0]!.status).toBe("succeeded");
});

test("a refund that the bank sends back is booked again and left to a person", async () => {
  const { campaignId, donations } = await aFailure([2500]);
  await aReserve(10_000);
  await drain();
  const [refund] = await refundsOf(campaignId);
  const { applyRefund } = await import("~/features/refunds/apply-refund.server");
  const told = await stripe().refunds.retrieve(refund!.stripeRefundId!);
  await applyRefund(refund!.id, { ...told, status: "failed", failure_reason: "expired_or_canceled_card" });
  expect((await refundsOf(campaignId))[0]).toMatchObject({ status: "failed", failure: "expired_or_canceled_card" });
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(-2500);
  expect(await db.selectFrom("donation").select("refundedCents").where("id", "in", donations).execute()).toEqual([{ refundedCents: 0 }]);
  expect(await checkLedger()).toEqual([]);
});

test("a failure without any gift is settled at once, and a cancelled campaign gives every gift back", async () => {
  const empty = await aFailure([]);
  await drain();
  expect(await statusOf(empty.campaignId)).toBe("settled");

  const { campaignId } = await aLiveCampaign(sandbox);
  await aPaidGift(sandbox, campaignId, 2500);
  await db.updateTable("campaign").set({ status: "cancelled" }).where("id", "=", campaignId).execute();
  await tick();
  expect(await refundsOf(campaignId)).toEqual([expect.objectContaining({ reason: "campaign_cancelled", status: "succeeded" })]);
  expect(await statusOf(campaignId)).toBe("cancelled");
  expect(await checkLedger()).toEqual([]);
});
