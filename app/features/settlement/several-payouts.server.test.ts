import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf } from "#tests/factories/accounts";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { campaignFunds, connected, labelReserve, processorFees } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { refundEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { planReversal } from "~/features/refunds/plan-reversal.server";
import { sendReversal } from "~/features/refunds/send-reversal.server";
import { now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { claimPayout } from "./claim-payout.server";
import { listCampaignMoney } from "~/features/reconciliation/money.server";
import { settleCampaign } from "./settle-campaign.server";
import { getMoneyProgress } from "./statement.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aSandbox()));
afterAll(() => sandbox.stop());

const payoutsOf = (campaignId: string) => db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).orderBy("number").execute();
const statusOf = async (campaignId: string) => (await db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow()).status;
const sumOf = (cents: number[]) => cents.reduce((total, one) => total + one, 0);

async function aSuccess(gifts: number[], options: Parameters<typeof aLiveCampaign>[1] = {}) {
  const campaign = await aLiveCampaign(sandbox, { goalCents: 1000, ...options });
  const donations: string[] = [];
  for (const cents of gifts) donations.push(await aPaidGift(sandbox, campaign.campaignId, cents));
  expect(await close(campaign.campaignId, sumOf(gifts), gifts.length)).toBe("succeeded");
  return { ...campaign, donations };
}

async function untilArrived(): Promise<void> {
  for (const days of [8, 2.1]) {
    await passDays(sandbox, days);
    await tick();
  }
}

/** A gift whose money waits at the donor's bank: here a refund of it that is not over. */
async function heldBack(donationId: string) {
  const values = { donationId, amountCents: 100, reason: "donor_wish" as const, status: "failed" as const, createdAt: await now() };
  return (await db.insertInto("refund").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** A gift's money goes back from the holder's account, as the refunds room asks it. */
async function reversed({ donations }: { donations: string[] }, amountCents: number): Promise<void> {
  const { id } = await db.selectFrom("transfer").select("id").where("donationId", "=", donations[0]!).executeTakeFirstOrThrow();
  const at = await now();
  const reversalId = await db.transaction().execute((trx) => planReversal(trx, { transferId: id, amountCents, disputeId: randomUUID(), at }));
  await sendReversal(reversalId);
}

test("what comes after the first payout has a payout of its own, and the campaign is settled again only with it", async () => {
  const { campaignId, holder, donations } = await aSuccess([2500, 4000]);
  const refundId = await heldBack(donations[0]!);
  await drain();
  await untilArrived();
  expect(await payoutsOf(campaignId)).toMatchObject([{ number: 1, status: "paid", amountCents: 4000 - 85 }]);
  expect(await statusOf(campaignId)).toBe("succeeded");

  await db.deleteFrom("refund").where("id", "=", refundId).execute();
  await Promise.all([settleCampaign(campaignId), settleCampaign(campaignId)]);
  await drain();
  expect(await payoutsOf(campaignId)).toMatchObject([{ number: 1 }, { number: 2, status: "pending", amountCents: 2500 - 63 }]);
  expect(await statusOf(campaignId)).toBe("succeeded");
  await untilArrived();
  expect((await payoutsOf(campaignId)).map(({ status }) => status)).toEqual(["paid", "paid"]);
  expect(await statusOf(campaignId)).toBe("settled");
  const { payouts, versions } = await getMoneyProgress(await actorOf(holder.accountId), campaignId);
  expect(payouts).toHaveLength(2);
  expect(versions.map(({ number, changes }) => [number, changes?.map(({ key }) => key)])).toEqual([[2, ["grossCents", "feeCents", "paidCents"]], [1, undefined]]);
  expect(await accountBalance(db, connected(campaignId))).toBe(0);
  expect(await checkLedger()).toEqual([]);
});

test("money that comes to a settled campaign is transferred and paid out too", async () => {
  const { campaignId, donations } = await aSuccess([2500, 4000]);
  const refundId = await heldBack(donations[0]!);
  await drain();
  await untilArrived();
  // As when the gift was disputed: nothing else waited, the campaign was settled.
  await db.updateTable("campaign").set({ status: "settled" }).where("id", "=", campaignId).execute();
  await db.deleteFrom("refund").where("id", "=", refundId).execute();
  await settleCampaign(campaignId);
  await drain();
  await untilArrived();
  expect((await payoutsOf(campaignId)).map(({ number, status }) => [number, status])).toEqual([[1, "paid"], [2, "paid"]]);
  expect(await statusOf(campaignId)).toBe("settled");
  expect(await checkLedger()).toEqual([]);
});

/** Two campaigns of one organisation, both with money on its one Stripe account. */
async function twoOnOneAccount() {
  const first = await aSuccess([5000]);
  const second = await aSuccess([3000]);
  const organisation = await db.selectFrom("organisation").select("id").where("stripeAccountId", "=", first.account).executeTakeFirstOrThrow();
  await db.updateTable("project").set({ organisationId: organisation.id })
    .where("id", "=", (eb) => eb.selectFrom("campaign").select("projectId").where("campaign.id", "=", second.campaignId)).execute();
  await drain();
  return [first, second] as const;
}

test("two campaigns on one Stripe account: what goes back to one's donors is not taken out of the other's payout", async () => {
  const [first, second] = await twoOnOneAccount();
  const [expected] = await payoutsOf(second.campaignId);
  await reversed(first, 2000);
  await untilArrived();
  expect(await payoutsOf(first.campaignId)).toMatchObject([{ status: "paid", amountCents: 5000 - 100 - 2000 }]);
  expect(await payoutsOf(second.campaignId)).toMatchObject([{ status: "paid", amountCents: expected!.amountCents }]);
  for (const { campaignId } of [first, second]) expect(await accountBalance(db, connected(campaignId))).toBe(0);
  expect((await stripe().balance.retrieve({}, { stripeAccount: first.account })).available[0]!.amount).toBe(0);
});

test("a payout that has nothing left to take is without object, and never takes another campaign's money", async () => {
  const [first, second] = await twoOnOneAccount();
  await reversed(first, 4900);
  await untilArrived();
  expect(await payoutsOf(first.campaignId)).toMatchObject([{ status: "cancelled", amountCents: 0 }]);
  expect(await payoutsOf(second.campaignId)).toMatchObject([{ status: "paid" }]);
  expect(await statusOf(first.campaignId)).toBe("settled");
});

test("two workers ask for the same payout: one amount, fixed once", async () => {
  const success = await aSuccess([5000]);
  await drain();
  const [payout] = await payoutsOf(success.campaignId);
  const claims = await Promise.all([claimPayout(payout!.id, 10_000), claimPayout(payout!.id, 10_000)]);
  expect(claims).toEqual([payout!.amountCents, payout!.amountCents]);
  expect(await claimPayout(payout!.id, 0)).toBe(payout!.amountCents);
});

test("a gift left with less than its fee ends in its fee; the reserve pays the difference, and nothing stays held", async () => {
  const { campaignId, donations } = await aSuccess([2500, 4000]);
  await db.updateTable("donation").set({ refundedCents: 2470 }).where("id", "=", donations[0]!).execute();
  await db.insertInto("refund").values({ donationId: donations[0]!, amountCents: 2470, reason: "donor_wish", status: "succeeded", createdAt: await now() }).execute();
  await db.transaction().execute(async (trx) => {
    await post(trx, { eventKey: `refund:${donations[0]!}`, kind: "refund", description: "Test", occurredAt: await now(trx), campaignId, donationId: donations[0]!, isDemo: true, entries: refundEntries({ campaignId, amountCents: 2470, feeCents: 0 }) });
  });
  const before = await accountBalance(db, labelReserve);
  await drain();
  await untilArrived();
  // Nothing pays the 33 cents: the gift waits, the others do not.
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(-30);
  expect(await statusOf(campaignId)).toBe("succeeded");

  await aReserve(1000);
  await tick();
  await tick();
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
  expect(await accountBalance(db, processorFees(campaignId))).toBe(0);
  expect(await accountBalance(db, labelReserve)).toBe(before - 1000 + 33);
  expect(await statusOf(campaignId)).toBe("settled");
  const [money] = await listCampaignMoney({ campaignId });
  expect(money!.transferred + money!.fees + money!.refunded + money!.held).toBe(money!.gifts);
});
