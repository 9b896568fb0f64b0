import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import type { TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign, aRecordedGift } from "#tests/factories/offline-gifts";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { listNeeds } from "./needs.server";
import { listOnTheWay } from "./on-the-way.server";
import { proposeCorrection } from "./propose-correction.server";

useTestDatabase();

const account = "acct_needs";
let campaign: TestCampaign;
let team: Actor;
let refunds: { refused: string; outside: string };

async function aGift(change: { status?: "paid" | "processing"; settlesBy?: Date } = {}): Promise<string> {
  const at = new Date();
  const paid = { stripeChargeId: randomUUID(), feeCents: 0, chargedAt: at, paidAt: at };
  const { status = "paid", settlesBy } = change;
  const values = { campaignId: campaign.campaignId, formToken: randomUUID(), email: "louise@example.org", freeCents: 2500, amountCents: 2500, status, createdAt: at, sessionExpiresAt: at, ...(status === "paid" ? paid : { settlesBy }) };
  return (await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

async function aRefusedRefund(): Promise<string> {
  const values = { donationId: await aGift(), amountCents: 2500, reason: "gesture" as const, status: "failed" as const, failure: "declined", createdAt: new Date() };
  return (await db.insertInto("refund").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

beforeAll(async () => {
  campaign = await anOfflineCampaign();
  team = await aTeamMember();
  const at = new Date();
  for (const amountCents of [4000, 6000]) await aRecordedGift(campaign, { amountCents });
  await aConfirmedGift(campaign);
  refunds = { refused: await aRefusedRefund(), outside: await aRefusedRefund() };
  await db.insertInto("outsideRefund").values({ refundId: refunds.outside, createdAt: at }).execute();
  await db.insertInto("vigilanceAlert").values({ kind: "split", key: randomUUID(), campaignId: campaign.campaignId, openedAt: at, rulesVersion: "1", facts: "{}" }).execute();
  await proposeCorrection(team, {}, { lines: [{ account: "label:fees", cents: -1 }, { account: "label:reserve", cents: 1 }], reason: "Un centime passé d’un compte à l’autre." });
  const payout = { campaignId: campaign.campaignId, stripeAccountId: account, createdAt: at, notBefore: at };
  await db.insertInto("payout").values([{ ...payout, number: 1, amountCents: 900, status: "in_transit" }, { ...payout, number: 2, amountCents: 800, status: "failed", failure: "account_closed" }]).execute();
  await aGift({ status: "processing", settlesBy: at });
});

describe("all that waits for a person about money", () => {
  const find = async (key: string) => (await listNeeds(await now())).filter((need) => need.key === key);

  test("is in one list, each thing once, what is refused first", async () => {
    const needs = await listNeeds(await now());
    expect(new Set(needs.map(({ key }) => key)).size).toBe(needs.length);
    expect(needs.slice(0, 2).map(({ urgency, pressing }) => [urgency, pressing])).toEqual([["late", true], ["late", true]]);
    expect(needs.filter(({ to }) => to === `/equipe/argent/campagnes/${campaign.campaignId}`).map(({ retry }) => retry?.subject)).toEqual(expect.arrayContaining(["payout", "refund"]));
  });

  test("offline gifts of a campaign are one thing, with the last day to confirm them", async () => {
    const [need] = await find(`offline:declared:${campaign.campaignId}`);
    expect(need).toMatchObject({ title: "2\u00a0dons hors ligne à confirmer", owner: "Une seconde personne" });
    expect(need!.by).toBeInstanceOf(Date);
  });

  test("a refund to be paid another way is told by that, not as a refusal", async () => {
    expect(await find(refunds.outside)).toMatchObject([{ owner: "Le donateur", to: `/equipe/argent/remboursements/${refunds.outside}` }]);
    expect(await find(refunds.refused)).toMatchObject([{ retry: { subject: "refund" } }]);
  });

  test("a correction waits for another person than who proposed it; alerts are counted together", async () => {
    const needs = await listNeeds(await now());
    expect(needs.find(({ to }) => to.startsWith("/equipe/argent/corrections/"))).toMatchObject({ owner: `Une autre personne que ${team.name}` });
    expect(needs.filter(({ to }) => to === "/equipe/vigilance")).toHaveLength(1);
  });
});

test("what moves by itself is said to be on its way, not to wait", async () => {
  const ways = (await listOnTheWay()).filter(({ campaignId }) => campaignId === campaign.campaignId);
  expect(ways).toMatchObject([{ kind: "debit", count: 1, cents: 2500 }, { kind: "payout", count: 1, cents: 900 }]);
});
