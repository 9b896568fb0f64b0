import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { anAccount } from "#tests/factories/accounts";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { goodIban, useSandbox } from "#tests/faults/sandbox";
import { whileCampaignHeld } from "#tests/gate";
import { chequesUntil } from "~/features/campaigns/closing";
import { handle as closeCampaign } from "~/jobs/handlers/close-campaign.server";
import { moveClockTo } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { applyDonation } from "./apply-donation.server";
import { getDonationPage } from "./donation-page.server";
import { donationToken } from "./donation-link.server";
import { donationWords } from "./donation-words.fr";
import { openDonation } from "./open-donation.server";
import { listHangingClosings, readUnderWay } from "./under-way.server";

useTestDatabase();
const sandbox = useSandbox();
const day = 86_400_000;

let campaign: LiveCampaign;
const end = new Date((Math.floor(Date.now() / 1000) + 40 * 86_400) * 1000);
beforeEach(async () => {
  campaign = await aLiveCampaign({ endsAt: end, thresholdPercent: 0 });
});
afterEach(async () => {
  await sandbox.setClock(0);
  await db.updateTable("clock").set({ offsetMs: 0 }).execute();
});

const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const read = () => db.selectFrom("campaign").select(["status", "countedCents", "countedGifts"]).where("id", "=", campaign.id).executeTakeFirstOrThrow();
const moves = async () => (await db.selectFrom("transition").select("toStatus").where("subjectId", "=", campaign.id).orderBy("id").execute()).map(({ toStatus }) => toStatus);
const mails = async (template: string) => (await db.selectFrom("mailMessage").select("props").where("template", "=", template).where("key", "like", `%${campaign.id}%`).execute()).map(({ props }) => props);
const run = () => closeCampaign({ name: "close_campaign", campaignId: campaign.id });
const give = async (freeCents = 4000) => (await openDonation(aGiftRequest(campaign.id, { basket: { lines: [], freeCents } }))).donationId;
const pay = async (id: string) => expect(await sandbox.pay((await gift(id)).stripeSessionId!)).toMatchObject({ outcome: "paid" });

async function order(iban = goodIban): Promise<string> {
  const id = await give();
  expect(await sandbox.debit((await gift(id)).stripeSessionId!, iban)).toMatchObject({ outcome: "processing" });
  expect(await applyDonation(id)).toBe("processing");
  return id;
}

/** The campaign ended a second ago, after what was done until now. */
async function itEnds(): Promise<Date> {
  const endsAt = new Date((Math.floor(Date.now() / 1000) + 1) * 1000);
  await db.updateTable("campaign").set({ endsAt }).where("id", "=", campaign.id).execute();
  await moveClockTo(new Date(endsAt.getTime() + 1000));
  return endsAt;
}

/** The product's clock, and the banks' when they answer. */
async function pass(days: number, banks: "answer" | "silent" = "answer"): Promise<void> {
  await moveClockTo(new Date(Date.now() + days * day));
  if (banks === "answer") await sandbox.setClock(days * day);
}

describe("the last thirty minutes", () => {
  test("a payment opened in the last second has its half hour at Stripe, and is closed by call at the deadline", async () => {
    const id = await give();
    const session = await stripe().checkout.sessions.retrieve((await gift(id)).stripeSessionId!);
    expect(session.expires_at - session.created).toBeGreaterThanOrEqual(30 * 60);
    await itEnds();
    await run();
    expect((await gift(id)).status).toBe("expired");
    expect((await stripe().checkout.sessions.retrieve(session.id)).status).toBe("expired");
    expect(await read()).toMatchObject({ status: "failed", countedCents: 0, countedGifts: 0 });
    expect(await mails("campaign-closing")).toEqual([]);
  });

  test("one paid in time that we had not heard of counts (situation 13)", async () => {
    const id = await give();
    await pay(id);
    await itEnds();
    await run();
    expect(await read()).toMatchObject({ status: "succeeded", countedCents: 4000, countedGifts: 1 });
  });
});

describe("closing waits", () => {
  test("for a debit ordered in time, says so once, then counts it", async () => {
    const id = await order();
    await itEnds();
    await Promise.all([run(), run()]);
    await run();
    expect(await read()).toMatchObject({ status: "closing", countedCents: null });
    expect(await mails("campaign-closing")).toMatchObject([{ raisedCents: 0, gifts: 0, waits: [expect.stringContaining("prélèvement")] }]);
    expect(donationWords(await getDonationPage(donationToken(id))).text).toContain("Demandé à temps");
    await pass(8);
    await applyDonation(id);
    await run();
    expect(await read()).toMatchObject({ status: "succeeded", countedCents: 4000, countedGifts: 1 });
    expect(await mails("campaign-closing-late")).toEqual([]);
  });

  test("for cheques posted in time, to the second", async () => {
    await db.updateTable("campaign").set({ takesOfflineGifts: true }).where("id", "=", campaign.id).execute();
    const until = chequesUntil({ endsAt: await itEnds(), takesOfflineGifts: true })!;
    await run();
    expect((await read()).status).toBe("closing");
    expect(await mails("campaign-closing")).toMatchObject([{ waits: [expect.stringContaining("chèques")] }]);
    await moveClockTo(new Date(until.getTime() - 60_000));
    await run();
    expect((await read()).status).toBe("closing");
    await moveClockTo(new Date(until.getTime() + 1000));
    await run();
    expect((await read()).status).toBe("failed");
  });

  test("and one that hangs is told to the team, once, and listed until it ends", async () => {
    await anAccount({ isTeam: true });
    const id = await order();
    await itEnds();
    await pass(30, "silent");
    await Promise.all([run(), run()]);
    expect((await listHangingClosings(db, new Date(Date.now() + 30 * day))).map(({ campaignId }) => campaignId)).toEqual([campaign.id]);
    expect(await mails("campaign-closing-late")).toMatchObject([{ waits: [expect.stringContaining("1\u00a0prélèvement")] }]);
    await sandbox.setClock(30 * day);
    await applyDonation(id);
    await run();
    expect((await read()).status).toBe("succeeded");
    expect(await listHangingClosings(db, new Date(Date.now() + 30 * day))).toEqual([]);
  });

  test("for Stripe when it does not answer at the deadline: nothing is guessed", async () => {
    const id = await give();
    await itEnds();
    await sandbox.fail({ method: "POST", path: `/v1/checkout/sessions/${(await gift(id)).stripeSessionId}/expire`, status: 401 });
    await expect(run()).rejects.toThrow();
    expect([(await read()).status, (await gift(id)).status]).toEqual(["closing", "pending"]);
    await run();
    expect([(await read()).status, (await gift(id)).status]).toEqual(["failed", "expired"]);
  });

  test("what is under way is known apart from what is collected", async () => {
    const paid = await give(1000);
    await pay(paid);
    await applyDonation(paid);
    const debit = await order();
    await give(2000);
    expect(await readUnderWay(db, campaign.id)).toEqual({ openPayments: 1, debits: 1, debitCents: 4000, lastDebitBy: (await gift(debit)).settlesBy });
  });
});

describe("races at the deadline", () => {
  test("two closings at once: one outcome, one settlement", async () => {
    const id = await give();
    await pay(id);
    await itEnds();
    await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.id).execute();
    await applyDonation(id);
    await whileCampaignHeld(campaign.id, 2, () => Promise.all([run(), run()]));
    expect(await read()).toMatchObject({ status: "succeeded", countedCents: 4000, countedGifts: 1 });
    expect(await moves()).toEqual(["succeeded"]);
  });

  test("a payment written down while the campaign closes counts, whoever comes first (situation 13)", async () => {
    const id = await give();
    await pay(id);
    await itEnds();
    await whileCampaignHeld(campaign.id, 2, () => Promise.all([applyDonation(id), run()]));
    await run();
    expect(await read()).toMatchObject({ status: "succeeded", countedCents: 4000, countedGifts: 1 });
  });

  test("a gift that was being opened while the campaign closed is refused: nothing stays open behind the closing", async () => {
    const opening = whileCampaignHeld(campaign.id, 1, () => openDonation(aGiftRequest(campaign.id)), (trx) =>
      trx.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.id).execute());
    await expect(opening).rejects.toThrow("donations.closed");
    expect(await readUnderWay(db, campaign.id)).toMatchObject({ openPayments: 0, debits: 0 });
  });
});
