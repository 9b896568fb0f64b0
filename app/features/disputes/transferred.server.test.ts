import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aDispute, aDisputeAtStripe, decide, readDispute } from "#tests/factories/disputes";
import { aPlannedRefund } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, applyEvents, close, drain, passDays, tick } from "#tests/factories/settlement";
import { bookDisagreements } from "#tests/invariants";
import { campaignFunds, connected, disputed, holderPayable, labelReserve, owedByHolder, platform, processorFees, type Account } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { stripe } from "~/services/stripe.server";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { sendReversal } from "~/features/refunds/send-reversal.server";
import { sendTransfer } from "~/features/settlement/send-transfer.server";
import { settleCampaign } from "~/features/settlement/settle-campaign.server";
import { applyDispute } from "./apply-dispute.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(100_000);
});
afterAll(() => sandbox.stop());

const balance = (account: Account) => accountBalance(db, account);
const statusOf = async (campaignId: string) => (await db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow()).status;
const transfersOf = (campaignId: string) => db.selectFrom("transfer").selectAll().where("campaignId", "=", campaignId).orderBy("createdAt").execute();
const payoutsOf = (campaignId: string) => db.selectFrom("payout").select(["number", "status", "amountCents"]).where("campaignId", "=", campaignId).orderBy("number").execute();

async function agree(): Promise<void> {
  expect(await bookDisagreements()).toEqual([]);
  const { available, pending } = await stripe().balance.retrieve();
  expect(await balance(platform)).toBe((available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0));
}

async function twoGifts() {
  const campaign = await aLiveCampaign(sandbox, { goalCents: 10_000 });
  const gifts = [await aPaidGift(sandbox, campaign.campaignId, 6000), await aPaidGift(sandbox, campaign.campaignId, 6000)] as const;
  return { ...campaign, gifts };
}

/** Until the bank has what was planned. */
async function paidOut(account: string): Promise<void> {
  for (const days of [8, 1.1, 1.1]) {
    await passDays(sandbox, days);
    await tick();
    await applyEvents(account);
  }
  await tick();
}

describe("a contested gift at settlement", () => {
  test("held back while the rest is paid out; won, its own transfer and a second payout follow", async () => {
    const { campaignId, account, gifts } = await twoGifts();
    const { stripeDisputeId } = await aDispute(sandbox, gifts[0]);
    expect(await close(campaignId, 12_000, 2)).toBe("succeeded");
    await drain();
    expect(await transfersOf(campaignId)).toMatchObject([{ donationId: gifts[1], status: "succeeded" }]);
    await paidOut(account);
    expect(await payoutsOf(campaignId)).toMatchObject([{ number: 1, status: "paid" }]);
    expect(await statusOf(campaignId)).toBe("succeeded");
    await agree();

    await decide(sandbox, stripeDisputeId, true);
    await drain();
    expect(await transfersOf(campaignId)).toMatchObject([{ donationId: gifts[1] }, { donationId: gifts[0], status: "succeeded" }]);
    await paidOut(account);
    expect(await payoutsOf(campaignId)).toMatchObject([{ number: 1, status: "paid" }, { number: 2, status: "paid" }]);
    expect(await statusOf(campaignId)).toBe("settled");
    await agree();
  });

  test("lost, it is never transferred and the campaign is settled without it", async () => {
    const { campaignId, account, gifts } = await twoGifts();
    const { stripeDisputeId } = await aDispute(sandbox, gifts[0]);
    await close(campaignId, 12_000, 2);
    await drain();
    await decide(sandbox, stripeDisputeId, false);
    await drain();
    await paidOut(account);
    expect(await transfersOf(campaignId)).toHaveLength(1);
    expect(await statusOf(campaignId)).toBe("settled");
    for (const held of [campaignFunds(campaignId), processorFees(campaignId), disputed(campaignId)]) expect(await balance(held)).toBe(0);
    await agree();
  });

  test("contested between the plan and the call: the transfer is dropped, nothing leaves", async () => {
    const { campaignId, gifts } = await twoGifts();
    await close(campaignId, 12_000, 2);
    await settleCampaign(campaignId);
    const planned = (await transfersOf(campaignId)).find(({ donationId }) => donationId === gifts[0])!;
    await aDispute(sandbox, gifts[0]);
    await sendTransfer(planned.id);
    expect((await stripe().transfers.list({ transfer_group: campaignId })).data).toEqual([]);
    await drain();
    expect((await transfersOf(campaignId)).map(({ donationId }) => donationId)).toEqual([gifts[1]]);
    await agree();
  });

  test("contested and transferred at once: either it stayed, or it left and comes back when lost", async () => {
    const { campaignId, gifts } = await twoGifts();
    await close(campaignId, 12_000, 2);
    await settleCampaign(campaignId);
    const planned = (await transfersOf(campaignId)).find(({ donationId }) => donationId === gifts[0])!;
    const { id } = await aDisputeAtStripe(sandbox, gifts[0]);
    await Promise.all([applyDispute(id), sendTransfer(planned.id), applyDispute(id), sendTransfer(planned.id)]);
    await drain();
    await decide(sandbox, id, false);
    await drain();
    expect(await readDispute(id)).toMatchObject({ lostCents: 6000, endedAt: expect.any(Date) });
    for (const held of [campaignFunds(campaignId), processorFees(campaignId), disputed(campaignId)]) expect(await balance(held)).toBe(0);
    await agree();
  });
});

describe("lost after its transfer (situation 17)", () => {
  test("while it is on the holder's account: it comes back whole, and the fee is the label's", async () => {
    const { campaignId, account, gifts } = await twoGifts();
    await close(campaignId, 12_000, 2);
    await drain();
    const [transfer] = (await transfersOf(campaignId)).filter(({ donationId }) => donationId === gifts[0]);
    const { stripeDisputeId } = await aDispute(sandbox, gifts[0]);
    await decide(sandbox, stripeDisputeId, false);
    expect((await readDispute(stripeDisputeId)).endedAt).toBeNull();
    await drain();
    expect(await readDispute(stripeDisputeId)).toMatchObject({ lostCents: 6000, endedAt: expect.any(Date) });
    expect(await balance(connected(campaignId))).toBe(transfer!.amountCents);
    expect(await balance(owedByHolder(campaignId))).toBe(0);
    await agree();
    await paidOut(account);
    expect(await payoutsOf(campaignId)).toMatchObject([{ status: "paid", amountCents: transfer!.amountCents }]);
    expect(await statusOf(campaignId)).toBe("settled");
    await agree();
  });

  test("its money had come back for a refund that the bank made needless: nothing more is taken of the holder, nothing stays held", async () => {
    const { campaignId, gifts } = await twoGifts();
    await close(campaignId, 12_000, 2);
    await drain();
    const [transfer] = (await transfersOf(campaignId)).filter(({ donationId }) => donationId === gifts[0]);
    const refundId = await aPlannedRefund(gifts[0], 6000);
    await sendRefund(refundId);
    const { id: reversalId } = await db.selectFrom("transferReversal").select("id").where("refundId", "=", refundId).executeTakeFirstOrThrow();
    const { stripeDisputeId } = await aDispute(sandbox, gifts[0]);
    await decide(sandbox, stripeDisputeId, false);
    expect((await readDispute(stripeDisputeId)).endedAt).toBeNull();
    const before = await balance(labelReserve);
    await sendReversal(reversalId);
    await drain();
    expect(await readDispute(stripeDisputeId)).toMatchObject({ lostCents: 6000, endedAt: expect.any(Date) });
    expect(await db.selectFrom("refund").select("status").where("id", "=", refundId).executeTakeFirstOrThrow()).toEqual({ status: "given_up" });
    for (const account of [campaignFunds(campaignId), owedByHolder(campaignId), disputed(campaignId)]) expect(await balance(account)).toBe(0);
    expect((await balance(labelReserve)) - before).toBe(6000 - transfer!.amountCents);
    await agree();
  });

  test("once the bank has it: what cannot come back is owed by the holder, who is told", async () => {
    const { campaignId, account, gifts, holder } = await twoGifts();
    await close(campaignId, 12_000, 2);
    await drain();
    await paidOut(account);
    expect(await statusOf(campaignId)).toBe("settled");
    const [transfer] = (await transfersOf(campaignId)).filter(({ donationId }) => donationId === gifts[0]);
    const { stripeDisputeId } = await aDispute(sandbox, gifts[0]);
    await decide(sandbox, stripeDisputeId, false);
    await drain();
    expect(await readDispute(stripeDisputeId)).toMatchObject({ lostCents: 6000, endedAt: expect.any(Date) });
    expect(await balance(owedByHolder(campaignId))).toBe(transfer!.amountCents);
    expect(await balance(connected(campaignId))).toBe(0);
    expect(await balance(holderPayable(campaignId))).toBe(0);
    const mails = await db.selectFrom("mailMessage").select("template").where("recipient", "=", holder.email).where("template", "in", ["debt-noted", "gift-contested"]).orderBy("template").execute();
    expect(mails.map(({ template }) => template)).toEqual(["debt-noted", "gift-contested", "gift-contested"]);
    await agree();
  });
});

test("a failed campaign is settled only when its contested gift is decided", async () => {
  const { campaignId } = await aLiveCampaign(sandbox, { goalCents: 50_000 });
  const donationId = await aPaidGift(sandbox, campaignId, 6000);
  const { stripeDisputeId } = await aDispute(sandbox, donationId);
  expect(await close(campaignId, 6000, 1)).toBe("failed");
  await drain();
  expect(await statusOf(campaignId)).toBe("failed");
  expect(await db.selectFrom("refund").select("id").where("donationId", "=", donationId).execute()).toEqual([]);
  await decide(sandbox, stripeDisputeId, false);
  await drain();
  expect(await statusOf(campaignId)).toBe("settled");
  await agree();
});
