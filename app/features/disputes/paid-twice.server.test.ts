import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aDispute, booksAgree, decide } from "#tests/factories/disputes";
import { aPart } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import type { Actor } from "~/features/accounts/permissions";
import { campaignFunds, labelReserve, processorFees } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { listPaidTwice } from "~/features/reconciliation/paid-twice.server";
import { applyRefund } from "~/features/refunds/apply-refund.server";
import { giveIban } from "~/features/refunds/give-iban.server";
import { refundPart } from "~/features/refunds/refund-part.server";
import { now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";

useTestDatabase();
let sandbox: Sandbox;
let team: Actor;
beforeAll(async () => {
  sandbox = await aSandbox();
  team = await aTeamMember();
  await aReserve(10_000);
});
afterAll(() => sandbox.stop());

afterEach(booksAgree);

const giftOf = (id: string) => db.selectFrom("donation").select(["netCents", "refundedCents", "lostCents"]).where("id", "=", id).executeTakeFirstOrThrow();
const refundOf = (id: string) => db.selectFrom("refund").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("what is left of a gift that its fee absorbed still goes back: the label's reserve gives it, or a bank takes it", async () => {
  for (const end of ["refund", "dispute"]) {
    const { campaignId } = await aLiveCampaign(sandbox, { goalCents: 100 });
    const donationId = await aPaidGift(sandbox, campaignId, 6000);
    await refundPart(team, donationId, aPart({ amount: 5950 }));
    await drain();
    await passDays(sandbox, 8);
    await tick();
    expect(await close(campaignId, 100, 1)).toBe("succeeded");
    await drain();
    const before = await accountBalance(db, labelReserve);
    if (end === "refund") await refundPart(team, donationId, aPart({ amount: 50 }));
    else await decide(sandbox, (await aDispute(sandbox, donationId)).stripeDisputeId, false);
    await drain();
    expect(await giftOf(donationId)).toMatchObject({ netCents: 0 });
    expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
    expect((await accountBalance(db, labelReserve)) - before).toBe(end === "refund" ? 50 : 50 + 2000);
  }
});

/** A gift whose refund waits at Stripe for the balance while the donor's bank keeps all of the gift. */
async function aRefundThatWaits(cents: number) {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 60_000);
  const refundId = await refundPart(team, donationId, aPart({ amount: cents }));
  await drain();
  expect(await refundOf(refundId)).toMatchObject({ status: "pending" });
  const { stripeDisputeId } = await aDispute(sandbox, donationId);
  return { campaignId, donationId, refundId, stripeDisputeId };
}

const toldBy = async (refundId: string) => stripe().refunds.retrieve((await refundOf(refundId)).stripeRefundId!);

test("the bank keeps the gift, then Stripe makes the refund: the label bears what is beyond the gift, the team sees it", async () => {
  const { campaignId, donationId, refundId, stripeDisputeId } = await aRefundThatWaits(20_000);
  await decide(sandbox, stripeDisputeId, false);
  const before = await accountBalance(db, labelReserve);
  await aReserve(60_000);
  await passDays(sandbox, 8);
  await applyRefund(refundId, await toldBy(refundId));
  expect(await refundOf(refundId)).toMatchObject({ status: "succeeded", amountCents: 20_000, beyondCents: 20_000 });
  expect(await giftOf(donationId)).toEqual({ netCents: 0, refundedCents: 0, lostCents: 60_000 });
  for (const account of [campaignFunds(campaignId), processorFees(campaignId)]) expect(await accountBalance(db, account)).toBe(0);
  expect((await accountBalance(db, labelReserve)) - before).toBe(20_000 - 60_000);
  expect(await listPaidTwice(await now())).toMatchObject([{ donationId, cents: 20_000 }]);

  await applyRefund(refundId, { ...(await toldBy(refundId)), status: "failed", failure_reason: "expired_or_canceled_card" });
  expect(await refundOf(refundId)).toMatchObject({ status: "given_up", failure: "dispute_lost", beyondCents: 0 });
  await applyRefund(refundId, await toldBy(refundId));
  expect(await refundOf(refundId)).toMatchObject({ status: "succeeded", beyondCents: 20_000 });
});

test("a refund that fails once the bank has kept the gift asks nothing of the donor, nor does one that had failed before", async () => {
  const late = await aRefundThatWaits(60_000);
  await decide(sandbox, late.stripeDisputeId, false);
  await applyRefund(late.refundId, { ...(await toldBy(late.refundId)), status: "failed", failure_reason: "expired_or_canceled_card" });
  expect(await refundOf(late.refundId)).toMatchObject({ status: "given_up", failure: "dispute_lost" });

  const early = await aRefundThatWaits(60_000);
  await applyRefund(early.refundId, { ...(await toldBy(early.refundId)), status: "failed", failure_reason: "expired_or_canceled_card" });
  await giveIban(early.donationId, { iban: "FR7630006000011234567890189", accountName: "Louise Exemple" });
  await decide(sandbox, early.stripeDisputeId, false);
  expect(await refundOf(early.refundId)).toMatchObject({ status: "given_up" });
  expect(await db.selectFrom("outsideRefund").select("refundId").execute()).toEqual([]);
});
