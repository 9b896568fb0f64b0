import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { refusedIban, useSandbox } from "#tests/faults/sandbox";
import { debitSettlesBy } from "~/features/campaigns/closing";
import { moveClockTo } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { applyDonation } from "./apply-donation.server";
import { openGifts } from "./close-payment.server";
import { getDonationPage } from "./donation-page.server";
import { donationToken } from "./donation-link.server";
import { donationWords } from "./donation-words.fr";
import { listDueDonations } from "./due-donations.server";
import { openDonation } from "./open-donation.server";
import { listOwnGifts } from "./own-gifts.server";
import { campaignTotals } from "./totals.server";

useTestDatabase();
const sandbox = useSandbox();
const day = 86_400_000;

let campaign: LiveCampaign;
let reward: string;
beforeEach(async () => {
  campaign = await aLiveCampaign({ endsAt: new Date((Math.floor(Date.now() / 1000) + 40 * 86_400) * 1000) });
  reward = await aReward(campaign.id, { stock: 1 });
});
afterEach(async () => {
  await sandbox.setClock(0);
  await db.updateTable("clock").set({ offsetMs: 0 }).execute();
});

const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;
const mailsOf = (id: string) => db.selectFrom("mailMessage").select(["template", "props"]).where("key", "like", `donation-%${id}`).orderBy("createdAt").execute();
const templates = async (id: string) => (await mailsOf(id)).map(({ template }) => template);
const wordsOf = async (id: string) => donationWords(await getDonationPage(donationToken(id)));
const basket = () => ({ lines: [{ rewardId: reward, quantity: 1 }], freeCents: 0 });

async function order(iban?: string): Promise<string> {
  const { donationId } = await openDonation(aGiftRequest(campaign.id, { basket: basket() }));
  expect(await sandbox.debit((await gift(donationId)).stripeSessionId!, iban)).toMatchObject({ outcome: "processing" });
  return donationId;
}

async function pass(days: number): Promise<void> {
  await moveClockTo(new Date(Date.now() + days * day));
  await sandbox.setClock(days * day);
}

describe("a direct debit", () => {
  test("is under way for days: told by mail and page, apart from what is collected, and not asked about every minute", async () => {
    const id = await order();
    expect(await applyDonation(id)).toBe("processing");
    const { orderedAt, settlesBy } = await gift(id);
    expect(settlesBy).toEqual(debitSettlesBy(orderedAt!));
    expect(await gift(id)).toMatchObject({ paymentMeans: "sepa_debit", chargedAt: null });
    expect(await templates(id)).toEqual(["donation-under-way"]);
    expect((await mailsOf(id))[0]!.props).toMatchObject({ settlesBy: settlesBy!.toISOString(), hasRewards: true });
    expect((await campaignTotals(db, [campaign.id])).get(campaign.id)).toMatchObject({ raisedCents: 0, gifts: 0 });
    expect(await openGifts(db, campaign.id)).toBe(1);
    expect(await taken()).toBe(1);
    expect(await listOwnGifts("louise@example.org")).toMatchObject([{ status: "processing", paymentMeans: "sepa_debit" }]);
    const due = async (ms: number) => (await listDueDonations(db, new Date(Date.now() + ms))).map(({ donationId }) => donationId);
    expect(await due(0)).not.toContain(id);
    expect(await due(day)).toContain(id);
  });

  test("counts once the bank has answered, and its donor has the confirmation then", async () => {
    const id = await order();
    await applyDonation(id);
    await pass(8);
    expect(await applyDonation(id)).toBe("paid");
    expect(await gift(id)).toMatchObject({ paymentMeans: "sepa_debit", feeCents: 35 });
    expect(await templates(id)).toEqual(["donation-under-way", "donation-confirmation"]);
    const group = await db.selectFrom("ledgerGroup").select("description").where("donationId", "=", id).executeTakeFirstOrThrow();
    expect(group.description).toBe("Gift paid by SEPA direct debit");
    expect((await campaignTotals(db, [campaign.id])).get(campaign.id)).toMatchObject({ raisedCents: 2500, gifts: 1 });
    expect((await wordsOf(id)).title).toContain("votre brique est posée");
  });

  test("that the bank refuses frees its reward and is told once, warmly, with the same gift to give again", async () => {
    const id = await order(refusedIban);
    await applyDonation(id);
    await pass(8);
    expect(await Promise.all([applyDonation(id), applyDonation(id)])).toEqual(["failed", "failed"]);
    expect(await taken()).toBe(0);
    const mails = await mailsOf(id);
    expect(mails.map(({ template }) => template)).toEqual(["donation-under-way", "donation-failed"]);
    expect(mails[1]!.props).toMatchObject({ again: expect.stringContaining(`/projets/${campaign.slug}/soutenir?reprise=${donationToken(id)}`) });
    expect((await wordsOf(id)).text).toContain("Vous n’avez pas été débité");
  });

  test("refused once the campaign is over offers nothing that cannot be done", async () => {
    const id = await order(refusedIban);
    await applyDonation(id);
    await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.id).execute();
    await pass(8);
    await applyDonation(id);
    expect((await mailsOf(id))[1]!.props).toMatchObject({ again: null });
    expect((await wordsOf(id)).next).toBe("project");
  });

  test("whose events are days late, or whose bank has not answered: « en cours », never « échoué » (situation 3)", async () => {
    const id = await order();
    for (let visit = 0; visit < 2; visit += 1) {
      if (visit === 0) await sandbox.fail({ method: "GET", path: `/v1/checkout/sessions/${(await gift(id)).stripeSessionId}`, status: 401 });
      const { title, text } = await wordsOf(id);
      expect(title).toContain("en cours");
      expect(`${title} ${text}`).not.toMatch(/échou|refus|expir/i);
    }
  });

  test.each(["once", "twice at once"])("asked about %s says it in one mail", async () => {
    const id = await order();
    await Promise.all([applyDonation(id), applyDonation(id)]);
    await applyDonation(id);
    expect(await templates(id)).toEqual(["donation-under-way"]);
  });
});

describe("direct debit on the payment page", () => {
  const methods = async (id: string) => (await stripe().checkout.sessions.retrieve((await gift(id)).stripeSessionId!)).payment_method_types;

  test("is offered while it can settle before the closing may end", async () => {
    const { donationId } = await openDonation(aGiftRequest(campaign.id));
    expect(await methods(donationId)).toContain("sepa_debit");
    expect((await gift(donationId)).offersDebit).toBe(true);
  });

  test("is not when the campaign ends too soon for the banks", async () => {
    const soon = await aLiveCampaign();
    const { donationId } = await openDonation(aGiftRequest(soon.id));
    expect(await methods(donationId)).toEqual(["card"]);
    expect(await sandbox.debit((await gift(donationId)).stripeSessionId!)).toMatchObject({ outcome: "closed" });
  });
});
