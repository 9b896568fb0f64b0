import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aDispute, aDisputeAtStripe, booksAgree, decide, disputeEvents, readDispute } from "#tests/factories/disputes";
import { aGiftRequest, aReward } from "#tests/factories/donations";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, control, passDays } from "#tests/factories/settlement";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { openDonation } from "~/features/donations/open-donation.server";
import { campaignTotals } from "~/features/donations/totals.server";
import { campaignFunds, disputed, labelReserve, processorFees, type Account } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { stripe } from "~/services/stripe.server";
import { applyDispute } from "./apply-dispute.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(100_000);
});
afterAll(() => sandbox.stop());

const balance = (account: Account) => accountBalance(db, account);
const giftOf = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const groupsOf = async (donationId: string) =>
  (await db.selectFrom("ledgerGroup").select("kind").where("donationId", "=", donationId).orderBy("id").execute()).map(({ kind }) => kind);
const mailsTo = async (recipient: string) =>
  (await db.selectFrom("mailMessage").select("key").where("recipient", "=", recipient).where("template", "in", ["dispute-news", "gift-contested", "debit-returned"]).orderBy("key").execute()).map(({ key }) => key.split(":")[0]);
const raised = async (campaignId: string) => (await campaignTotals(db, [campaignId])).get(campaignId)!.raisedCents;

describe("a dispute while the gift is held", () => {
  test("opened: the money waits apart, the reserve pays the bank's fee, the gift still counts, team and holder know", async () => {
    const team = await aTeamMember();
    const { campaignId, holder } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 2500);
    const reserve = await balance(labelReserve);
    const { stripeDisputeId } = await aDispute(sandbox, donationId);
    expect(await readDispute(stripeDisputeId)).toMatchObject({ status: "needs_response", means: "card", amountCents: 2500, withdrawnCents: 2500, feeCents: 2000, endedAt: null, dueBy: expect.any(Date) });
    expect(await balance(disputed(campaignId))).toBe(2500);
    expect((await balance(labelReserve)) - reserve).toBe(2000);
    expect(await raised(campaignId)).toBe(2500);
    expect(await mailsTo(team.email)).toContain("dispute-opened");
    expect(await mailsTo(holder.email)).toEqual(["gift-contested-opened"]);
    await booksAgree();
  });

  test("won: the gift is as before, but for the bank's fee", async () => {
    const { campaignId, holder } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 2500);
    const { stripeDisputeId } = await aDispute(sandbox, donationId);
    await decide(sandbox, stripeDisputeId, true);
    expect(await readDispute(stripeDisputeId)).toMatchObject({ status: "won", reinstatedCents: 2500, lostCents: 0, endedAt: expect.any(Date) });
    expect(await balance(disputed(campaignId))).toBe(0);
    expect(await giftOf(donationId)).toMatchObject({ netCents: 2500, lostCents: 0 });
    expect(await mailsTo(holder.email)).toEqual(["gift-contested-opened", "gift-contested-won"]);
    await booksAgree();
  });

  test("lost: the gift falls, its fee is the reserve's, its reward goes to somebody else", async () => {
    const { campaignId, holder } = await aLiveCampaign(sandbox);
    const rewardId = await aReward(campaignId, { stock: 1 });
    const { donationId } = await openDonation(aGiftRequest(campaignId, { basket: { lines: [{ rewardId, quantity: 1 }], freeCents: 0 } }));
    await control(sandbox, `/sessions/${(await giftOf(donationId)).stripeSessionId}/pay`, { card: "4242424242424242" });
    await applyDonation(donationId);
    const { stripeDisputeId } = await aDispute(sandbox, donationId);
    await decide(sandbox, stripeDisputeId, false);
    expect(await giftOf(donationId)).toMatchObject({ status: "paid", netCents: 0, lostCents: 2500 });
    expect(await readDispute(stripeDisputeId)).toMatchObject({ lostCents: 2500, rewardsReleased: true, endedAt: expect.any(Date) });
    for (const account of [campaignFunds(campaignId), processorFees(campaignId), disputed(campaignId)]) expect(await balance(account)).toBe(0);
    expect(await raised(campaignId)).toBe(0);
    expect((await db.selectFrom("reward").select("taken").where("id", "=", rewardId).executeTakeFirstOrThrow()).taken).toBe(0);
    expect(await mailsTo(holder.email)).toEqual(["gift-contested-lost", "gift-contested-opened"]);
    await booksAgree();
  });

  test("a part of the gift lost: the rest stays", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 10_000);
    const { stripeDisputeId } = await aDispute(sandbox, donationId, { amount: 4000 });
    await decide(sandbox, stripeDisputeId, false);
    expect(await giftOf(donationId)).toMatchObject({ netCents: 6000 });
    expect(await raised(campaignId)).toBe(6000);
    await booksAgree();
  });

  test("an inquiry moves no money and holds the gift until it is closed", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 2500);
    const { stripeDisputeId } = await aDispute(sandbox, donationId, { inquiry: true });
    expect(await readDispute(stripeDisputeId)).toMatchObject({ status: "warning_needs_response", withdrawnCents: 0, endedAt: null });
    await decide(sandbox, stripeDisputeId, false);
    expect(await readDispute(stripeDisputeId)).toMatchObject({ status: "warning_closed", endedAt: expect.any(Date) });
    expect(await groupsOf(donationId)).toEqual(["gift"]);
    await booksAgree();
  });
});

describe("events of Stripe", () => {
  test("the same ones ten times at once, in any order: booked once (situation 1)", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 2500);
    const { id } = await aDisputeAtStripe(sandbox, donationId);
    await Promise.all(Array.from({ length: 10 }, () => applyDispute(id)));
    await control(sandbox, `/disputes/${id}/close`, { won: false });
    await Promise.all(Array.from({ length: 10 }, () => applyDispute(id)));
    for (const known of await disputeEvents()) await applyDispute(known);
    expect(await groupsOf(donationId)).toEqual(["gift", "dispute_opened", "dispute_lost"]);
    await booksAgree();
  });

  test("disputed before we know that the gift is paid: the payment first, then the dispute (situation 2)", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const { donationId } = await openDonation(aGiftRequest(campaignId));
    await control(sandbox, `/sessions/${(await giftOf(donationId)).stripeSessionId}/pay`, { card: "4000000000000259" });
    const [id] = await disputeEvents();
    await applyDispute(id!);
    expect(await groupsOf(donationId)).toEqual(["gift", "dispute_opened"]);
    expect(await giftOf(donationId)).toMatchObject({ status: "paid", netCents: 4000 });
    await booksAgree();
  });

  test("heard of only when it is lost, days later: one story, told once (situation 3)", async () => {
    const { campaignId, holder } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 2500);
    const { id } = await aDisputeAtStripe(sandbox, donationId);
    await control(sandbox, `/disputes/${id}/close`, { won: false });
    await applyDispute(id);
    expect(await groupsOf(donationId)).toEqual(["gift", "dispute_opened", "dispute_lost"]);
    expect(await mailsTo(holder.email)).toEqual(["gift-contested-lost"]);
    await booksAgree();
  });
});

test("outcome frozen at closing: a gift lost before it no longer counts, one lost after changes nothing (situation 14)", async () => {
  const short = await aLiveCampaign(sandbox, { goalCents: 10_000 });
  const gifts = [await aPaidGift(sandbox, short.campaignId, 6000), await aPaidGift(sandbox, short.campaignId, 6000)];
  await decide(sandbox, (await aDispute(sandbox, gifts[0]!)).stripeDisputeId, false);
  const totals = (await campaignTotals(db, [short.campaignId])).get(short.campaignId)!;
  expect(await close(short.campaignId, totals.raisedCents, totals.gifts)).toBe("failed");

  const reached = await aLiveCampaign(sandbox, { goalCents: 10_000 });
  const [first] = [await aPaidGift(sandbox, reached.campaignId, 6000), await aPaidGift(sandbox, reached.campaignId, 6000)];
  const { stripeDisputeId } = await aDispute(sandbox, first!);
  const open = (await campaignTotals(db, [reached.campaignId])).get(reached.campaignId)!;
  expect(await close(reached.campaignId, open.raisedCents, open.gifts)).toBe("succeeded");
  await decide(sandbox, stripeDisputeId, false);
  const after = await db.selectFrom("campaign").select(["status", "countedCents"]).where("id", "=", reached.campaignId).executeTakeFirstOrThrow();
  expect(after).toEqual({ status: "succeeded", countedCents: 12_000 });
});

/** A gift by direct debit whose bank sends it back as soon as it came. */
async function aReturnedDebit(campaignId: string): Promise<string> {
  const { donationId } = await openDonation(aGiftRequest(campaignId));
  const metadata = { donation_id: donationId, campaign_id: campaignId };
  const price_data = { currency: "eur", unit_amount: 4000, product_data: { name: "Don" } };
  const session = await stripe().checkout.sessions.create({
    mode: "payment", success_url: "http://demo.test/a", cancel_url: "http://demo.test/b", line_items: [{ quantity: 1, price_data }], metadata, payment_intent_data: { metadata },
  });
  await db.updateTable("donation").set({ stripeSessionId: session.id }).where("id", "=", donationId).execute();
  await control(sandbox, `/sessions/${session.id}/pay`, { iban: "FR57 2004 1010 0505 0001 3M02 608" });
  await passDays(sandbox, 7.1);
  return donationId;
}

test("a direct debit sent back after it came: the donor is told in plain words, the gift is lost (situation 17)", async () => {
  const { campaignId, holder } = await aLiveCampaign(sandbox);
  const donationId = await aReturnedDebit(campaignId);
  for (const id of await disputeEvents()) await applyDispute(id);
  expect(await groupsOf(donationId)).toEqual(["gift", "dispute_opened", "dispute_lost"]);
  expect(await db.selectFrom("dispute").select(["means", "status", "lostCents", "feeCents"]).where("donationId", "=", donationId).executeTakeFirstOrThrow())
    .toEqual({ means: "debit", status: "lost", lostCents: 4000, feeCents: 750 });
  expect(await mailsTo((await giftOf(donationId)).email)).toEqual(["debit-returned"]);
  expect(await mailsTo(holder.email)).toEqual(["gift-contested-lost"]);
  await booksAgree();
});
