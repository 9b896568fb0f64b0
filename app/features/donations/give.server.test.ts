import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { untilWaiting } from "#tests/gate";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { env } from "~/lib/env.server";
import { sentenceFor } from "~/lib/form.server";
import { DomainError } from "~/lib/errors";
import { applyDonation } from "./apply-donation.server";
import { donationsRefusals } from "./donations.fr";
import { openDonation } from "./open-donation.server";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
beforeEach(async () => {
  campaign = await aLiveCampaign();
});

const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const giftsOf = (campaignId: string) => db.selectFrom("donation").selectAll().where("campaignId", "=", campaignId).orderBy("createdAt").execute();
const taken = async (rewardId: string) => (await db.selectFrom("reward").select("taken").where("id", "=", rewardId).executeTakeFirstOrThrow()).taken;
const sessionsOf = async (campaignId: string) => (await sandbox.state()).sessions.filter((session) => session.metadata.campaign_id === campaignId);
const ledgerOf = (donationId: string) =>
  db
    .selectFrom("ledgerGroup")
    .innerJoin("ledgerEntry", "groupId", "ledgerGroup.id")
    .select(["eventKey", "accountCode", "amountCents"])
    .where("donationId", "=", donationId)
    .orderBy("ledgerEntry.id")
    .execute();
const mailsOf = (donationId: string) => db.selectFrom("mailMessage").selectAll().where("key", "=", `donation-confirmation:${donationId}`).execute();

/** Holds the campaign until every other connection of the pool waits for it, then lets them all go: a race, not a queue. */
async function togetherAtTheGate<T>(campaignId: string, run: () => Promise<T>): Promise<T> {
  const gate = await db.startTransaction().execute();
  await lockCampaign(gate, campaignId);
  const running = run();
  await untilWaiting(env().DATABASE_POOL - 1).finally(() => gate.rollback().execute());
  return running;
}

describe("a gift by card", () => {
  test("reserves, opens one session that expires in 31 minutes, and is paid once Stripe says so", async () => {
    const reward = await aReward(campaign.id);
    const { donationId, goTo } = await openDonation(aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 1500 } }));
    const opened = await gift(donationId);
    expect(opened).toMatchObject({ status: "pending", amountCents: 4000, postalAddress: null });
    expect(opened.sessionExpiresAt.getTime() - opened.createdAt.getTime()).toBe(31 * 60_000);
    expect(goTo).toBe(opened.checkoutUrl);
    expect(await taken(reward)).toBe(1);
    expect(await applyDonation(donationId)).toBe("pending");

    await sandbox.pay(opened.stripeSessionId!);
    expect(await applyDonation(donationId)).toBe("paid");
    expect(await gift(donationId)).toMatchObject({ status: "paid", feeCents: 85, refundedCents: 0 });
    expect(await ledgerOf(donationId)).toEqual([
      { eventKey: `gift:${donationId}`, accountCode: "stripe:platform", amountCents: 3915 },
      { eventKey: `gift:${donationId}`, accountCode: `campaign:processor-fees:${campaign.id}`, amountCents: 85 },
      { eventKey: `gift:${donationId}`, accountCode: `campaign:funds:${campaign.id}`, amountCents: -4000 },
    ]);
    const [mail] = await mailsOf(donationId);
    expect(mail).toMatchObject({ recipient: "louise@example.org", template: "donation-confirmation" });
    expect(mail!.props).toMatchObject({ feeBearer: "holder", labelFeePercent: 0, cancellableUntil: expect.any(String) });
    expect(await taken(reward)).toBe(1);
  });

  test("a declined card leaves the session open and the reward reserved", async () => {
    const reward = await aReward(campaign.id);
    const { donationId } = await openDonation(aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 2 }], freeCents: 0 } }));
    const { stripeSessionId } = await gift(donationId);
    expect(await sandbox.pay(stripeSessionId!, "4000000000000002")).toMatchObject({ outcome: "declined" });
    expect(await applyDonation(donationId)).toBe("pending");
    expect(await taken(reward)).toBe(2);
  });

  test("a parcel needs a name and an address; without parcel the address is not kept", async () => {
    const posted = await aReward(campaign.id, { handOver: "post" });
    const basket = { lines: [{ rewardId: posted, quantity: 1 }], freeCents: 0 };
    await expect(openDonation(aGiftRequest(campaign.id, { basket }))).rejects.toThrow("donations.address_missing");
    await expect(openDonation(aGiftRequest(campaign.id, { basket, donorName: null }))).rejects.toThrow("donations.name_missing");
    const { donationId } = await openDonation(aGiftRequest(campaign.id, { postalAddress: "1 rue du Port, Calais" }));
    expect((await gift(donationId)).postalAddress).toBeNull();
    expect(await taken(posted)).toBe(0);
  });
});

describe("races", () => {
  test("fifty donors at once on the last reward: one session, forty-nine refusals in words (situation 11)", async () => {
    const last = await aReward(campaign.id, { stock: 1 });
    const basket = { lines: [{ rewardId: last, quantity: 1 }], freeCents: 0 };
    const tries = await togetherAtTheGate(campaign.id, () =>
      Promise.allSettled(Array.from({ length: 50 }, (_, n) => openDonation(aGiftRequest(campaign.id, { basket, email: `donor${n}@example.org` })))),
    );
    const refusals = tries.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(DomainError);
      expect(sentenceFor(refusal as DomainError, donationsRefusals)).toMatch(/Rien n’a été débité/);
    }
    expect(await taken(last)).toBe(1);
    expect(await giftsOf(campaign.id)).toHaveLength(1);
    expect(await sessionsOf(campaign.id)).toHaveLength(1);
  });

  test("ten clicks on one page: one gift, one session, one reward, the same address (situation 10)", async () => {
    const last = await aReward(campaign.id, { stock: 1 });
    const request = aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: last, quantity: 1 }], freeCents: 100 } });
    const opened = await Promise.all(Array.from({ length: 10 }, () => openDonation(request)));
    expect(new Set(opened.map(({ goTo }) => goTo)).size).toBe(1);
    expect(await giftsOf(campaign.id)).toHaveLength(1);
    expect(await sessionsOf(campaign.id)).toHaveLength(1);
    expect(await taken(last)).toBe(1);
  });

  test("ten readings of one payment at once: one ledger group, one mail, one transition", async () => {
    const { donationId } = await openDonation(aGiftRequest(campaign.id));
    await sandbox.pay((await gift(donationId)).stripeSessionId!);
    await Promise.all(Array.from({ length: 10 }, () => applyDonation(donationId)));
    expect(await ledgerOf(donationId)).toHaveLength(3);
    expect(await mailsOf(donationId)).toHaveLength(1);
    const moves = await db.selectFrom("transition").select("toStatus").where("subjectId", "=", donationId).orderBy("id").execute();
    expect(moves.map(({ toStatus }) => toStatus)).toEqual(["pending", "paid"]);
  });

  test("the database itself refuses to oversell", async () => {
    const last = await aReward(campaign.id, { stock: 1 });
    await expect(db.updateTable("reward").set({ taken: 2 }).where("id", "=", last).execute()).rejects.toThrow("reward_never_oversold");
  });
});

describe("Back, two tabs, one page twice", () => {
  test("the same page after a change closes the first payment and opens one for the new basket (situation 10)", async () => {
    const last = await aReward(campaign.id, { stock: 1 });
    const request = aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: last, quantity: 1 }], freeCents: 0 } });
    const first = await openDonation(request);
    const second = await openDonation({ ...request, basket: { ...request.basket, freeCents: 1000 } });
    expect(second.donationId).not.toBe(first.donationId);
    expect((await gift(first.donationId)).status).toBe("expired");
    expect(await gift(second.donationId)).toMatchObject({ status: "pending", amountCents: 3500 });
    expect(await taken(last)).toBe(1);
    expect((await sessionsOf(campaign.id)).map(({ status }) => status).sort()).toEqual(["expired", "open"]);
  });

  test("a page whose gift is paid leads to that gift, and never opens a second one (situation 10)", async () => {
    const request = aGiftRequest(campaign.id);
    const { donationId } = await openDonation(request);
    await sandbox.pay((await gift(donationId)).stripeSessionId!);
    expect((await openDonation({ ...request, basket: { lines: [], freeCents: 9900 } })).goTo).toMatch(/^\/dons\//);
    expect(await giftsOf(campaign.id)).toHaveLength(1);
  });

  test("Stripe down: a refusal in words, and the next click opens the same gift (situation 7)", async () => {
    const request = aGiftRequest(campaign.id);
    await sandbox.fail({ method: "POST", path: "/v1/checkout/sessions", status: 401 });
    await expect(openDonation(request)).rejects.toThrow("donations.provider_down");
    const { donationId } = await openDonation(request);
    expect(await giftsOf(campaign.id)).toMatchObject([{ id: donationId, status: "pending" }]);
  });
});

test("the ledger sums to zero after all of it", async () => {
  const { rows } = await sql<{ total: number }>`select coalesce(sum(amount_cents), 0)::int as total from ledger_entry`.execute(db);
  expect(rows[0]!.total).toBe(0);
});
