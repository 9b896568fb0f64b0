import { beforeEach, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { declinedCard, useSandbox } from "#tests/faults/sandbox";
import { stripe } from "~/services/stripe.server";
import { donorLimits } from "./card-testing";
import { applyCardTry } from "./card-tries.server";
import { openDonation } from "./open-donation.server";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
beforeEach(async () => {
  campaign = await aLiveCampaign();
});

const open = async (email: string) => {
  const { donationId } = await openDonation(aGiftRequest(campaign.id, { email }));
  const { stripeSessionId } = await db.selectFrom("donation").select("stripeSessionId").where("id", "=", donationId).executeTakeFirstOrThrow();
  return { donationId, sessionId: stripeSessionId! };
};
const charges = async () => (await stripe().charges.list({ limit: 100 })).data.filter(({ metadata }) => metadata.campaign_id === campaign.id);
const applyAll = async () => {
  for (const { id } of await charges()) await applyCardTry(id);
};
const tries = () => db.selectFrom("cardTry").selectAll().where("campaignId", "=", campaign.id).orderBy("declined").execute();

test("a decline and a payment count once each, however often and in whatever order they are told; the card is a keyed hash", async () => {
  const { donationId, sessionId } = await open("louise@example.org");
  await sandbox.pay(sessionId, declinedCard);
  await sandbox.pay(sessionId);
  for (let n = 0; n < 3; n++) await applyAll();
  const [paid, declined] = await tries();
  expect([paid, declined]).toMatchObject([{ donationId, declined: false }, { donationId, declined: true }]);
  expect(paid!.card).toMatch(/^[\w-]{43}$/);
  expect(paid!.card).not.toBe(declined!.card);
  expect(JSON.stringify(await tries())).not.toMatch(/demo|4242/);
});

test("a charge that is no gift of ours changes nothing", async () => {
  await stripe().topups.create({ amount: 1000, currency: "eur", source: "btok_us_verified" }).catch(() => null);
  await expect(applyCardTry("ch_of_somebody_else")).rejects.toThrow();
  expect(await tries()).toEqual([]);
});

test("a payment that tries card after card is closed", async () => {
  const { donationId, sessionId } = await open("tester@example.org");
  for (let n = 0; n < donorLimits.declinesPerPayment; n++) await sandbox.pay(sessionId, declinedCard);
  await applyAll();
  const { status } = await db.selectFrom("donation").select("status").where("id", "=", donationId).executeTakeFirstOrThrow();
  expect(status).toBe("expired");
  expect(await sandbox.pay(sessionId)).toMatchObject({ outcome: "closed" });
});

test("an address of mail whose cards are declined again and again waits; the others give", async () => {
  for (let n = 0; n < 2; n++) {
    const { sessionId } = await open("tester@example.org");
    for (let m = 0; m < donorLimits.declinesPerEmail / 2; m++) await sandbox.pay(sessionId, declinedCard);
  }
  await applyAll();
  await expect(open("Tester@example.org")).rejects.toThrow("donations.too_many_declines");
  await expect(open("louise@example.org")).resolves.toBeDefined();
});

test("few payments are open at once for one address of mail; the same page finds its own again", async () => {
  const request = aGiftRequest(campaign.id, { email: "tabs@example.org" });
  const { goTo } = await openDonation(request);
  for (let n = 1; n < donorLimits.openPerEmail; n++) await open("tabs@example.org");
  await expect(open("tabs@example.org")).rejects.toThrow("donations.too_many_open");
  expect((await openDonation(request)).goTo).toBe(goTo);
});
