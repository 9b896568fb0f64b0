import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db, type Handle } from "#db";
import { useTestDatabase } from "#tests/database";
import { aPlannedRefund } from "#tests/factories/refunds";
import { aConfirmedGift, anOfflineCampaign } from "#tests/factories/offline-gifts";
import type { TestCampaign } from "#tests/factories/campaigns";
import { forgetOldPulses } from "./pulse.server";
import { shownSupporters, shownTotals } from "./shown-gifts.server";
import { listSupporters } from "./supporters.server";
import { campaignTotals } from "./totals.server";

useTestDatabase();

let campaign: TestCampaign;
beforeEach(async () => {
  campaign = await anOfflineCampaign();
});

const id = () => campaign.campaignId;
const shown = async () => ({ totals: (await shownTotals([id()])).get(id()), supporters: await shownSupporters(id()) });
const counted = async () => ({ totals: (await campaignTotals(db, [id()])).get(id()), supporters: await listSupporters(id(), { limit: 24 }) });

async function aGift(handle: Handle = db, status: "pending" | "paid" = "paid"): Promise<string> {
  const at = new Date();
  const paid = status === "paid" ? { paidAt: at, chargedAt: at, stripeChargeId: `ch_${randomUUID()}`, feeCents: 55 } : {};
  const row = await handle.insertInto("donation").values({
    campaignId: id(), formToken: randomUUID(), status, email: `${randomUUID()}@example.org`, donorName: "Camille Exemple", message: "Courage",
    freeCents: 2000, amountCents: 2000, sessionExpiresAt: at, createdAt: at, isDemo: true, ...paid,
  }).returning("id").executeTakeFirstOrThrow();
  return row.id;
}
const pulses = async () => (await db.selectFrom("campaignPulse").select("xid").where("campaignId", "=", id()).execute()).length;
const change = (giftId: string, set: object) => db.updateTable("donation").set(set).where("id", "=", giftId).execute();

/** What was shown before is not what is counted after; what is shown after is. */
async function isSeen(act: () => Promise<unknown>): Promise<void> {
  const before = await shown();
  await act();
  const now = await counted();
  expect(now).not.toEqual(before);
  expect(await shown()).toEqual(now);
}

describe("what the pages show of gifts follows at once", () => {
  test("a gift that becomes paid, and one written as paid", async () => {
    const pending = await aGift(db, "pending");
    await isSeen(() => change(pending, { status: "paid", paidAt: new Date(), chargedAt: new Date(), stripeChargeId: "ch_1", feeCents: 55 }));
    await isSeen(() => aGift());
  });

  test("what is given back or lost, a name put right, words taken away", async () => {
    const gift = await aGift();
    await isSeen(() => change(gift, { refundedCents: 500 }));
    await isSeen(() => change(gift, { donorName: "Louise Exemple" }));
    await isSeen(() => change(gift, { anonymous: true }));
    await isSeen(() => change(gift, { lostCents: 1500 }));
  });

  test("a gift that its donor takes back, before its refund is done, and when that is undone", async () => {
    const gift = await aGift();
    let refund = "";
    await isSeen(async () => {
      refund = await aPlannedRefund(gift, 2000);
    });
    await isSeen(() => db.updateTable("refund").set({ reason: "campaign_failed" }).where("id", "=", refund).execute());
    await isSeen(() => db.updateTable("refund").set({ reason: "donor_wish" }).where("id", "=", refund).execute());
    await isSeen(() => db.deleteFrom("refund").where("id", "=", refund).execute());
  });

  test("a gift outside the site; names that waited for the end", async () => {
    for (let n = 0; n < 3; n += 1) await aConfirmedGift(campaign, { amountHidden: true, donorName: `Discrète Exemple ${n}`, email: `discrete-${n}@example.org` });
    await isSeen(() => aConfirmedGift(campaign, { donorName: "Odette Exemple" }));
    await isSeen(() => db.updateTable("campaign").set({ status: "succeeded" }).where("id", "=", id()).execute());
  });

  test("a gift whose transaction was under way while another was counted", async () => {
    const late = await db.startTransaction().execute();
    await aGift(late);
    await aGift();
    expect((await shown()).totals).toMatchObject({ gifts: 1 });
    await late.commit().execute();
    expect((await shown()).totals).toMatchObject({ gifts: 2 });
  });
});

test("nothing is counted again until gifts change; a gift that is not paid changes nothing", async () => {
  await aGift();
  const told = await pulses();
  // Numbers of transactions are the whole server's: while an older one runs in another database, counting again is only careful.
  await vi.waitFor(async () => {
    const before = await shown();
    await aGift(db, "pending");
    const again = await shown();
    expect(again.totals).toBe(before.totals);
    expect(again.supporters).toBe(before.supporters);
  }, { timeout: 20_000 });
  expect(await pulses()).toBe(told);
});

test("many gifts of one transaction are one pulse; pulses of more than a day are forgotten", async () => {
  const told = await pulses();
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < 5; n += 1) await aGift(trx);
  });
  expect(await pulses()).toBe(told + 1);
  await db.updateTable("campaignPulse").set({ at: new Date(Date.now() - 25 * 3_600_000) }).where("campaignId", "=", id()).execute();
  await forgetOldPulses();
  expect(await pulses()).toBe(0);
});
