import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import type { Actor } from "~/features/accounts/permissions";
import { handle } from "~/jobs/handlers/watch-curve.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { assignSupporter } from "./assign-supporter.server";
import { listDueCurves } from "./watch-curve.server";

useTestDatabase();

let team: Actor;
let campaign: TestCampaign;
beforeAll(async () => {
  team = await aTeamMember();
  await aTeamMember();
});
// At day 10 of 30 a third of 5 000 € is due from the close circle: 1 500 €.
beforeEach(async () => {
  campaign = await aLiveCampaign({ goalCents: 500_000, durationDays: 30, launchOn: addDays(parisDay(new Date()), -10) });
});

const give = async (amountCents: number, refundedCents = 0) => {
  const at = new Date();
  const paid = { status: "paid" as const, stripeChargeId: randomUUID(), chargedAt: at, feeCents: 0, paidAt: at, refundedCents };
  await db.insertInto("donation").values({ campaignId: campaign.campaignId, formToken: randomUUID(), email: `${randomUUID()}@example.org`, freeCents: amountCents, amountCents, sessionExpiresAt: at, createdAt: at, ...paid }).execute();
};
const isDue = async () => (await listDueCurves(db, await now())).some((job) => job.name === "watch_curve" && job.campaignId === campaign.campaignId);
const watch = () => handle({ name: "watch_curve", campaignId: campaign.campaignId });
const alerts = () => db.selectFrom("curveAlert").selectAll().where("campaignId", "=", campaign.campaignId).orderBy("openedAt").execute();
const mails = async () => {
  const ids = (await alerts()).map(({ id }) => `campaign-behind:${id}:%`);
  return (await Promise.all(ids.map((key) => db.selectFrom("mailMessage").select(["recipient", "props"]).where("key", "like", key).execute()))).flat();
};

describe("a live campaign behind its curve", () => {
  test("rings once, to whoever follows it, however often the clock ticks", async () => {
    await assignSupporter(team, campaign.projectId, team.accountId);
    await give(20_000);
    expect(await isDue()).toBe(true);
    await Promise.all([watch(), watch(), watch()]);
    await watch();
    expect(await isDue()).toBe(false);
    expect(await alerts()).toMatchObject([{ raisedCents: 20_000, resolvedAt: null }]);
    expect(await mails()).toMatchObject([{ recipient: team.email, props: { raisedCents: 20_000, goalCents: 500_000, path: `/equipe/accompagnement/${campaign.projectId}` } }]);
  });

  test("tells all of the team while nobody follows it", async () => {
    await watch();
    expect((await mails()).length).toBeGreaterThan(1);
  });

  test("is lifted when it is back, and mails nobody for it", async () => {
    await watch();
    const told = (await mails()).length;
    await give(200_000);
    expect(await isDue()).toBe(true);
    await watch();
    expect(await alerts()).toMatchObject([{ endedBy: "back" }]);
    expect(await mails()).toHaveLength(told);
  });

  test("does not ring again within a week of the last alert", async () => {
    await watch();
    await give(200_000);
    await watch();
    await db.updateTable("donation").set({ refundedCents: 200_000 }).where("campaignId", "=", campaign.campaignId).execute();
    expect(await isDue()).toBe(false);
    await watch();
    expect(await alerts()).toHaveLength(1);
  });

  test("counts what stays of a gift: refunded money is not raised", async () => {
    await give(200_000, 190_000);
    await watch();
    expect(await alerts()).toMatchObject([{ raisedCents: 10_000 }]);
  });

  test("ends with its campaign", async () => {
    await watch();
    await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.campaignId).execute();
    expect(await isDue()).toBe(true);
    await watch();
    expect(await alerts()).toMatchObject([{ endedBy: "over" }]);
    expect(await isDue()).toBe(false);
  });

  test("leaves one on its curve alone", async () => {
    await give(150_000);
    expect(await isDue()).toBe(false);
    await watch();
    expect(await alerts()).toEqual([]);
  });
});

test("the database keeps an alert as it was seen, and one open per campaign", async () => {
  await watch();
  const id = (await alerts())[0]!.id;
  await expect(db.updateTable("curveAlert").set({ raisedCents: 1 }).where("id", "=", id).execute()).rejects.toThrow("kept as it was seen");
  await expect(db.insertInto("curveAlert").values({ campaignId: campaign.campaignId, openedAt: new Date(), raisedCents: 0, expectedCents: 10 }).execute()).rejects.toThrow("curve_alert_open_idx");
});
