import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aReward } from "#tests/factories/donations";
import { aPart } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, control, drain, passDays, tick } from "#tests/factories/settlement";
import { untilWaiting } from "#tests/gate";
import { disagreements } from "#tests/invariants";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { lockDonation } from "~/features/donations/lock-donation.server";
import { campaignFunds, labelReserve, owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { refundEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { settleCampaign } from "~/features/settlement/settle-campaign.server";
import { refundPart } from "./refund-part.server";

useTestDatabase();
let sandbox: Sandbox;
let team: Actor;
beforeAll(async () => {
  sandbox = await aSandbox();
  team = await aTeamMember();
  await aReserve(50_000);
});
afterAll(() => sandbox.stop());

const giftOf = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const refundsOf = (donationId: string) => db.selectFrom("refund").selectAll().where("donationId", "=", donationId).orderBy("createdAt").orderBy("id").execute();
const transferOf = (donationId: string) => db.selectFrom("transfer").selectAll().where("donationId", "=", donationId).executeTakeFirst();

async function aGift(cents = 6000) {
  const { campaignId } = await aLiveCampaign(sandbox);
  return { campaignId, donationId: await aPaidGift(sandbox, campaignId, cents) };
}

async function later(days: number): Promise<void> {
  await drain();
  await passDays(sandbox, days);
  await tick();
}

test("a part goes back: the gift stays paid with a net amount, the donor is told what went back and what stays", async () => {
  const { campaignId, donationId } = await aGift();
  const id = await refundPart(team, donationId, aPart({ amount: 2500, message: "Pardon pour l’attente." }));
  await later(8);
  expect(await giftOf(donationId)).toMatchObject({ status: "paid", refundedCents: 2500, netCents: 3500 });
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(-3500);
  const mail = await db.selectFrom("mailMessage").select("props").where("key", "=", `refund-sent:${id}`).executeTakeFirstOrThrow();
  expect(mail.props).toMatchObject({ amountCents: 2500, leftCents: 3500, reason: "gesture", message: "Pardon pour l’attente." });
  expect(await db.selectFrom("auditEntry").select("action").where("objectId", "=", id).execute()).toEqual([{ action: "refund.planned" }]);
  expect(await disagreements()).toEqual([]);
});

test("part after part to the last euro: only the last takes the fee out of the label's reserve", async () => {
  const { campaignId, donationId } = await aGift();
  const { feeCents } = await giftOf(donationId);
  const before = await accountBalance(db, labelReserve);
  await refundPart(team, donationId, aPart({ amount: 2500 }));
  await later(8);
  expect(await accountBalance(db, labelReserve)).toBe(before);
  await refundPart(team, donationId, aPart({ amount: 3500 }));
  await later(8);
  expect(await accountBalance(db, labelReserve)).toBe(before + feeCents!);
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
  expect(await disagreements()).toEqual([]);
});

test("the same form sent ten times at once plans one refund", async () => {
  const { donationId } = await aGift();
  const part = aPart({ amount: 600 });
  const ids = await Promise.all(Array.from({ length: 10 }, () => refundPart(team, donationId, part)));
  expect(new Set(ids).size).toBe(1);
  expect(await refundsOf(donationId)).toHaveLength(1);
});

test("ten different parts asked at once never exceed the gift", async () => {
  const { donationId } = await aGift();
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => refundPart(team, donationId, aPart({ amount: 2500 }))));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect((await refundsOf(donationId)).reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(5000);
  await expect(refundPart(team, donationId, aPart({ amount: 1001 }))).rejects.toMatchObject({ code: "refunds.too_much", field: "amount" });
});

test("the database itself refuses refunds beyond the gift", async () => {
  const { donationId } = await aGift();
  const one = () => db.insertInto("refund").values({ donationId, amountCents: 4000, reason: "gesture", createdAt: new Date() }).execute();
  // Shared, so that both new rows hold the gift's key and wait for the gift itself.
  const gate = await db.startTransaction().execute();
  await sql`select from donation where id = ${donationId} for share`.execute(gate);
  const started = Promise.allSettled([one(), one()]);
  await untilWaiting(2).finally(() => gate.commit().execute());
  const both = await started;
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: expect.stringContaining("exceed") } });
});

test("who holds a campaign to plan its refunds and who holds one of its gifts to book never wait for each other", async () => {
  const { campaignId, donationId } = await aGift();
  const [planning, booking] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  await lockCampaign(planning, campaignId);
  const gift = await lockDonation(booking, donationId);
  const planned = planning.insertInto("refund").values({ donationId, amountCents: 4000, reason: "gesture", createdAt: new Date() }).execute();
  await untilWaiting(1);
  const entries = refundEntries({ campaignId, amountCents: 100, feeCents: 0 });
  await post(booking, { eventKey: `refund:${randomUUID()}`, kind: "refund", description: "Essai", occurredAt: new Date(), campaignId, donationId, isDemo: gift.isDemo, entries });
  await booking.rollback().execute();
  await planned;
  await planning.rollback().execute();
});

test("reward lines go back whole, once, and return to the stock only when asked", async () => {
  const { campaignId, donationId } = await aGift();
  const lineOf = async () => {
    const rewardId = await aReward(campaignId, { stock: 5, taken: 1 });
    const { id } = await db.insertInto("donationLine").values({ donationId, rewardId, quantity: 1, unitCents: 2500 }).returning("id").executeTakeFirstOrThrow();
    return { rewardId, id, taken: async () => (await db.selectFrom("reward").select("taken").where("id", "=", rewardId).executeTakeFirstOrThrow()).taken };
  };
  const [kept, freed] = [await lineOf(), await lineOf()];
  await refundPart(team, donationId, aPart({ amount: 0, lines: [kept.id], reason: "reward_missing" }));
  await refundPart(team, donationId, aPart({ amount: 0, lines: [freed.id], released: true }));
  expect([await kept.taken(), await freed.taken()]).toEqual([1, 0]);
  await expect(refundPart(team, donationId, aPart({ amount: 0, lines: [kept.id] }))).rejects.toMatchObject({ code: "refunds.line_gone" });
  expect(await disagreements()).toEqual([]);
});

test("a failed campaign gives back what a part refund left", async () => {
  const { campaignId, donationId } = await aGift();
  await refundPart(team, donationId, aPart({ amount: 2500 }));
  await db.updateTable("campaign").set({ goalCents: 1_000_000 }).where("id", "=", campaignId).execute();
  expect(await close(campaignId, 3500, 1)).toBe("failed");
  await later(8);
  expect((await refundsOf(donationId)).map(({ amountCents, reason, status }) => [amountCents, reason, status]).sort()).toEqual([[2500, "gesture", "succeeded"], [3500, "campaign_failed", "succeeded"]]);
  expect(await giftOf(donationId)).toMatchObject({ netCents: 0 });
  expect(await disagreements()).toEqual([]);
});

test("the transfer of a gift refunded in part is for what is left", async () => {
  const { campaignId, donationId } = await aGift(12_000);
  const { feeCents } = await giftOf(donationId);
  await refundPart(team, donationId, aPart({ amount: 2000 }));
  await later(8);
  expect(await close(campaignId, 10_000, 1)).toBe("succeeded");
  await drain();
  expect(await transferOf(donationId)).toMatchObject({ status: "succeeded", amountCents: 10_000 - feeCents! });
  expect(await disagreements()).toEqual([]);
});

const waiting = async (count: number): Promise<void> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`.execute(db);
  if (rows[0]!.n < count) return waiting(count);
};

/** The settlement stops between reading the gifts and planning their transfers, until `meanwhile` is done or waits for it. */
async function whileItPlans(campaignId: string, meanwhile: () => Promise<unknown>): Promise<void> {
  await sql`create or replace function stop_here() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(42); return new; end $$`.execute(db);
  await sql`create trigger stop_here before insert on transfer for each row execute function stop_here()`.execute(db);
  const started: Promise<unknown>[] = [];
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(42)`.execute(trx);
    started.push(settleCampaign(campaignId));
    await waiting(1);
    started.push(meanwhile());
    await Promise.race([started[1], waiting(2)]);
  });
  await Promise.all(started);
  await sql`drop trigger stop_here on transfer`.execute(db);
}

test("refund and settlement at the same time: what is transferred and what is refunded never exceed the gift", async () => {
  const { campaignId, donationId } = await aGift(12_000);
  expect(await close(campaignId, 12_000, 1)).toBe("succeeded");
  await whileItPlans(campaignId, () => refundPart(team, donationId, aPart({ amount: 2000 })));
  expect(await refundsOf(donationId)).toMatchObject([{ afterTransfer: true }]);
  for (const days of [8, 3, 1]) await later(days);
  expect(await giftOf(donationId)).toMatchObject({ netCents: 10_000 });
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
  expect(await accountBalance(db, owedByHolder(campaignId))).toBe(0);
  expect(await disagreements()).toEqual([]);
});

test("a transfer that Stripe refused is no obstacle: the gift is still held, and goes back from there", async () => {
  const { campaignId, donationId } = await aGift(12_000);
  expect(await close(campaignId, 12_000, 1)).toBe("succeeded");
  const { account } = await db.selectFrom("campaign").innerJoin("project", "project.id", "projectId").innerJoin("organisation", "organisation.id", "organisationId")
    .select("stripeAccountId as account").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  await control(sandbox, "/refuse", { kind: "transfer", accountId: account });
  await drain();
  expect(await transferOf(donationId)).toMatchObject({ status: "failed" });
  await refundPart(team, donationId, aPart({ amount: 12_000 }));
  await later(8);
  expect(await transferOf(donationId)).toBeUndefined();
  expect(await giftOf(donationId)).toMatchObject({ netCents: 0 });
  const { rows } = await sql`select from transfer_reversal v join transfer t on t.id = v.transfer_id where t.donation_id = ${donationId}`.execute(db);
  expect(rows).toEqual([]);
  expect(await disagreements()).toEqual([]);
});
