import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { declinedCard, useSandbox } from "#tests/faults/sandbox";
import { stripe } from "~/services/stripe.server";
import { applyDonation } from "./apply-donation.server";
import { getDonationPage } from "./donation-page.server";
import { donationPath, donationToken } from "./donation-link.server";
import { getGivingPage } from "./giving-page.server";
import type { GiftRequest } from "./gift-request";
import { openDonation } from "./open-donation.server";
import { readBasket } from "./read-basket.server";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
let reward: string;
let request: GiftRequest;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  reward = await aReward(campaign.id, { stock: 1 });
  request = aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 500 }, message: "Bon courage !" });
});

const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const giftsOf = () => db.selectFrom("donation").select(["id", "status", "firstAttemptId", "amountCents"]).where("campaignId", "=", campaign.id).orderBy("createdAt").execute();
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;
const sessionOf = async (id: string) => (await gift(id)).stripeSessionId!;
const again = async (id: string) => openDonation((await readBasket(id)).request);

async function anExpired(): Promise<string> {
  const { donationId } = await openDonation(request);
  await stripe().checkout.sessions.expire(await sessionOf(donationId));
  expect(await applyDonation(donationId)).toBe("expired");
  return donationId;
}

describe("declined", () => {
  test("the payment page stays open, the reward promised, and another card pays the same gift", async () => {
    const { donationId, goTo } = await openDonation(request);
    expect(await sandbox.pay(await sessionOf(donationId), declinedCard)).toMatchObject({ outcome: "declined" });
    expect(await applyDonation(donationId)).toBe("pending");
    expect((await openDonation(request)).goTo).toBe(goTo);
    await sandbox.pay(await sessionOf(donationId));
    expect(await applyDonation(donationId)).toBe("paid");
    expect(await giftsOf()).toMatchObject([{ id: donationId, status: "paid", firstAttemptId: null }]);
  });
});

describe("abandoned", () => {
  const back = async (id: string) => {
    const page = await getGivingPage({ slug: campaign.slug, rewardId: null, resume: donationToken(id) });
    if (!page.isOpen) throw new Error("the campaign is open");
    return page;
  };

  test("the form comes back with everything that was written, and the reward is still there", async () => {
    const { donationId } = await openDonation(request);
    const { resumed, start, rewards } = await back(donationId);
    expect(resumed).toMatchObject({ status: "pending" });
    expect(start).toMatchObject({ email: "louise@example.org", name: "Louise", message: "Bon courage !", free: "5", formToken: request.formToken, lines: [{ rewardId: reward, quantity: 1 }] });
    expect(rewards[0]!.askable).toBe(1);
  });

  test("a gift paid meanwhile in another tab is never said to be unpaid", async () => {
    const { donationId } = await openDonation(request);
    await sandbox.pay(await sessionOf(donationId));
    expect((await back(donationId)).resumed?.status).toBe("paid");
  });

  test("nor when Stripe does not answer", async () => {
    const { donationId } = await openDonation(request);
    await sandbox.fail({ method: "GET", path: `/v1/checkout/sessions/${await sessionOf(donationId)}`, status: 401 });
    expect((await back(donationId)).resumed?.status).toBe("processing");
  });
});

describe("given again after it came to nothing", () => {
  test("opens the same basket, its rewards taken again, and refers to the first attempt", async () => {
    const first = await anExpired();
    expect(await taken()).toBe(0);
    expect(await getDonationPage(donationToken(first))).toMatchObject({ givesAgain: true });
    const { donationId, goTo } = await again(first);
    expect(goTo).toContain("/_demo/paiement/");
    expect(await gift(donationId)).toMatchObject({ status: "pending", amountCents: 3000, firstAttemptId: first, donorName: "Louise", message: "Bon courage !" });
    expect(await taken()).toBe(1);
  });

  test("ten presses at once, from the first gift, from its follower and from the form: one open payment (situation 10)", async () => {
    const first = await anExpired();
    const second = (await again(first)).donationId;
    await stripe().checkout.sessions.expire(await sessionOf(second));
    await applyDonation(second);
    const opened = await Promise.all([first, second, first, second, first].flatMap((id) => [again(id), openDonation(request)]));
    expect(new Set(opened.map(({ donationId }) => donationId)).size).toBe(1);
    expect((await giftsOf()).map(({ status, firstAttemptId }) => [status, firstAttemptId])).toEqual([["expired", null], ["expired", first], ["pending", first]]);
    expect((await sandbox.state()).sessions.filter(({ status, metadata }) => status === "open" && metadata.campaign_id === campaign.id)).toHaveLength(1);
    expect(await taken()).toBe(1);
  });

  test("is refused in words when its reward has gone, and nothing is opened", async () => {
    const first = await anExpired();
    await openDonation(aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 0 } }));
    await expect(again(first)).rejects.toThrow("donations.reward_exhausted");
    expect((await giftsOf()).filter(({ firstAttemptId }) => firstAttemptId === first)).toEqual([]);
  });

  test("is refused once the campaign is over, and not proposed", async () => {
    const first = await anExpired();
    await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.id).execute();
    await expect(again(first)).rejects.toThrow("donations.closed");
    expect(await getDonationPage(donationToken(first))).toMatchObject({ givesAgain: false });
  });

  test("a basket that is paid meanwhile leads to its gift: never a second one without its donor knowing", async () => {
    const first = await anExpired();
    const second = (await again(first)).donationId;
    await sandbox.pay(await sessionOf(second));
    for (const id of [first, second]) expect((await again(id)).goTo).toBe(donationPath(second));
    expect(await giftsOf()).toHaveLength(2);
  });

  test("the database itself refuses two open payments of one basket", async () => {
    const first = await anExpired();
    await again(first);
    await expect(db.updateTable("donation").set({ status: "pending" }).where("id", "=", first).execute()).rejects.toThrow("donation_one_open_per_basket");
  });
});
