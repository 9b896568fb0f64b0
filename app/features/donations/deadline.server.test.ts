import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { checkStock } from "~/features/reconciliation/stock-check.server";
import { handle as checkDonation } from "~/jobs/handlers/check-donation.server";
import { applyDonation } from "./apply-donation.server";
import { expireOpenSessions, openGifts } from "./close-payment.server";
import { listDueDonations } from "./due-donations.server";
import { openDonation } from "./open-donation.server";
import { listSupporters } from "./supporters.server";
import { campaignTotals } from "./totals.server";

useTestDatabase();
const sandbox = useSandbox();
const minute = 60_000;

let campaign: LiveCampaign;
let reward: string;
beforeEach(async () => {
  campaign = await aLiveCampaign({ endsAt: new Date((Math.floor(Date.now() / 1000) + 600) * 1000) });
  reward = await aReward(campaign.id, { stock: 1 });
});
afterEach(() => sandbox.setClock(0));

const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;
const refundsOf = (donationId: string) => db.selectFrom("refund").select(["reason", "status", "amountCents"]).where("donationId", "=", donationId).execute();
const open = async () => (await openDonation(aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 0 } }))).donationId;
/** Stripe's clock shows this instant, give or take a tenth of a second. */
const stripeAt = (instant: number) => sandbox.setClock(instant + 100 - Date.now());
const payAt = async (donationId: string, instant: number) => {
  await stripeAt(instant);
  expect(await sandbox.pay((await gift(donationId)).stripeSessionId!)).toMatchObject({ outcome: "paid" });
};

describe("Stripe's second decides", () => {
  test("a charge in the last second counts", async () => {
    const id = await open();
    await payAt(id, campaign.endsAt.getTime());
    expect(await applyDonation(id)).toBe("paid");
    expect((await gift(id)).chargedAt).toEqual(campaign.endsAt);
    expect(await refundsOf(id)).toEqual([]);
    expect((await campaignTotals(db, [campaign.id])).get(campaign.id)).toEqual({ raisedCents: 2500, gifts: 1, donors: 1 });
  });

  test("one second later it is booked, sent back, and its reward freed; it never counts", async () => {
    const id = await open();
    await payAt(id, campaign.endsAt.getTime() + 1000);
    expect(await applyDonation(id)).toBe("paid");
    expect(await refundsOf(id)).toEqual([{ reason: "late_payment", status: "planned", amountCents: 2500 }]);
    expect(await taken()).toBe(0);
    expect((await campaignTotals(db, [campaign.id])).get(campaign.id)).toEqual({ raisedCents: 0, gifts: 0, donors: 0 });
    expect(await listSupporters(campaign.id)).toEqual([]);
    expect(await db.selectFrom("mailMessage").select("id").where("key", "=", `donation-confirmation:${id}`).execute()).toEqual([]);
    await Promise.all([applyDonation(id), applyDonation(id)]);
    expect(await refundsOf(id)).toHaveLength(1);
  });
});

describe("at the deadline", () => {
  test("open payments are closed by call, paid ones are kept, and nothing stays open", async () => {
    const waiting = await open();
    const paid = (await openDonation(aGiftRequest(campaign.id))).donationId;
    await sandbox.pay((await gift(paid)).stripeSessionId!);
    expect(await openGifts(db, campaign.id)).toBe(2);
    expect(await expireOpenSessions(campaign.id)).toBe(0);
    expect((await gift(waiting)).status).toBe("expired");
    expect((await gift(paid)).status).toBe("paid");
    expect(await taken()).toBe(0);
    expect(await sandbox.pay((await gift(waiting)).stripeSessionId!)).toMatchObject({ outcome: "closed" });
  });
});

describe("a payment that nobody finishes", () => {
  test("keeps its reward until Stripe says that it expired, whatever our clock shows (situation 12)", async () => {
    const id = await open();
    const inAnHour = new Date(Date.now() + 60 * minute);
    expect(await listDueDonations(db, inAnHour)).toContainEqual({ name: "check_donation", donationId: id });
    await checkDonation({ name: "check_donation", donationId: id });
    expect((await gift(id)).status).toBe("pending");
    expect(await taken()).toBe(1);
    await sandbox.setClock(32 * minute);
    await checkDonation({ name: "check_donation", donationId: id });
    expect((await gift(id)).status).toBe("expired");
    expect(await taken()).toBe(0);
  });

  test("an expired page opens a new payment when its button is pressed again", async () => {
    const request = aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 0 } });
    const first = await openDonation(request);
    await sandbox.setClock(32 * minute);
    await applyDonation(first.donationId);
    await sandbox.setClock(0);
    const second = await openDonation(request);
    expect(second.donationId).not.toBe(first.donationId);
    expect(await taken()).toBe(1);
  });
});

describe("money that arrives after we believed the payment over (situation 12)", () => {
  const believeExpired = async (id: string) => {
    await db.updateTable("donation").set({ status: "expired" }).where("id", "=", id).execute();
    await db.updateTable("reward").set({ taken: 0 }).where("id", "=", reward).execute();
    await sandbox.pay((await gift(id)).stripeSessionId!);
  };

  test("takes its reward again while there is one", async () => {
    const id = await open();
    await believeExpired(id);
    expect(await applyDonation(id)).toBe("paid");
    expect(await taken()).toBe(1);
    expect(await refundsOf(id)).toEqual([]);
  });

  test("goes back when somebody else has the last one", async () => {
    const id = await open();
    await believeExpired(id);
    const other = await open();
    expect(await applyDonation(id)).toBe("paid");
    expect(await refundsOf(id)).toMatchObject([{ reason: "late_payment", status: "planned" }]);
    expect(await taken()).toBe(1);
    expect((await gift(other)).status).toBe("pending");
  });

  test.each(["processing", "expired"] as const)("%s for us when its campaign was cancelled: it goes back, and its reward stays promised as those of the other gifts", async (status) => {
    const id = await open();
    await sandbox.pay((await gift(id)).stripeSessionId!);
    await db.updateTable("donation").set({ status }).where("id", "=", id).execute();
    await db.updateTable("reward").set({ taken: status === "expired" ? 0 : 1 }).where("id", "=", reward).execute();
    await db.updateTable("campaign").set({ status: "cancelled" }).where("id", "=", campaign.id).execute();
    expect(await applyDonation(id)).toBe("paid");
    expect(await refundsOf(id)).toMatchObject([{ reason: "campaign_cancelled" }]);
    expect(await checkStock()).toEqual([]);
  });
});
