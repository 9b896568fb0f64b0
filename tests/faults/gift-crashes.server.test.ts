import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aPaidGift, control, passDays } from "#tests/factories/settlement";
import { disagreements, loose } from "#tests/invariants";
import { buildOnce } from "#tests/matrix/site";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { donationToken } from "~/features/donations/donation-link.server";
import type { CrashPoint } from "~/lib/crash-points";
import { stripe } from "~/services/stripe.server";
import { aDonor, anOpenGift, aPlace, aWorld, goOn, killedThere, payAtStripe, readGift, type Place } from "./life";
import { aSite, type RunningSite } from "./processes";
import { pointsOf } from "./stages";

useTestDatabase();
let sandbox: Sandbox;
let site: RunningSite;
let place: Place;
beforeAll(async () => {
  await buildOnce();
  sandbox = await aWorld();
  site = await aSite();
}, 300_000);
afterAll(async () => {
  await site.stop();
  await sandbox.stop();
});

/** A site that is to die at this point while it answers; what it was asked is asked again of the one that lives. */
async function askTwice(point: CrashPoint, ask: (of: RunningSite) => Promise<Response>): Promise<Response> {
  const victim = await aSite({ CRASH_AT: point });
  await expect(ask(victim)).rejects.toThrow();
  expect(await victim.ended).toBe("SIGKILL");
  expect(await disagreements()).toEqual([]);
  return ask(site);
}

const groupsOf = (donationId: string) => db.selectFrom("ledgerGroup").select("kind").where("donationId", "=", donationId).orderBy("id").execute();
const mailsOf = (key: string) => db.selectFrom("mailMessage").select("sentAt").where("key", "=", key).execute();

async function mustBePaidOnce(donationId: string): Promise<void> {
  expect((await readGift(donationId)).status).toBe("paid");
  expect(await groupsOf(donationId)).toEqual([{ kind: "gift" }]);
  expect(await mailsOf(`donation-confirmation:${donationId}`)).toEqual([{ sentAt: expect.any(Date) }]);
}

describe("a site or a worker killed while a gift is made (situation 5)", () => {
  beforeEach(async () => void (place ??= await aPlace(sandbox)));

  test.each(pointsOf("opening"))("%s: the donor presses again, one gift, one session", async (point) => {
    const fields = { formToken: randomUUID(), email: aDonor(), free: "25", "lines[0].rewardId": place.rewardId, "lines[0].quantity": "1" };
    const answer = await askTwice(point, (of) => of.post(`/projets/${place.slug}/soutenir`, fields));
    const gifts = await db.selectFrom("donation").selectAll().where("email", "=", fields.email).execute();
    expect(gifts).toHaveLength(1);
    expect(answer.headers.get("location")).toBe(gifts[0]!.checkoutUrl);
    await payAtStripe(sandbox, gifts[0]!.id);
    await goOn();
    await mustBePaidOnce(gifts[0]!.id);
    expect(await disagreements()).toEqual([]);
  });

  test.each(pointsOf("webhook"))("%s: Stripe sends the event again, the gift is paid once", async (point) => {
    const id = await payAtStripe(sandbox, await anOpenGift(place));
    const { stripeSessionId } = await readGift(id);
    const { data } = await stripe().events.list({ type: "checkout.session.completed" });
    const body = JSON.stringify(data.find((event) => "id" in event.data.object && event.data.object.id === stripeSessionId));
    const signature = stripe().webhooks.generateTestHeaderString({ payload: body, secret: "whsec_test" });
    expect((await askTwice(point, (of) => of.webhook(body, signature))).status).toBe(204);
    await goOn();
    await mustBePaidOnce(id);
  });

  test.each(pointsOf("payment"))("%s: read and booked once", async (point) => {
    const id = await payAtStripe(sandbox, await anOpenGift(place));
    await killedThere(point);
    await mustBePaidOnce(id);
  });

  test.each(pointsOf("mail"))("%s: the mail leaves, under one Message-ID (situation 9)", async (point) => {
    const id = await aPaidGift(sandbox, place.campaignId, 2500);
    await killedThere(point);
    await mustBePaidOnce(id);
    const { email } = await readGift(id);
    const mails = await control<{ headers: Record<string, string> }[]>(sandbox, `/mails?to=${encodeURIComponent(email)}`);
    expect(new Set(mails.map(({ headers }) => headers["message-id"])).size).toBe(1);
    // SMTP knows no key: handed over and not written down, it is handed over again.
    expect(mails).toHaveLength(point === "mail.call.answered" ? 2 : 1);
  });
});

describe("killed while a gift goes back before any transfer", () => {
  test.each(pointsOf("cancellation"))("%s: the donor presses again, one refund", async (point) => {
    const id = await aPaidGift(sandbox, place.campaignId, 2500);
    const answer = await askTwice(point, (of) => of.post(`/dons/${donationToken(id)}/annulation`, {}));
    expect(answer.status).toBeLessThan(400);
    await goOn();
    expect(await db.selectFrom("refund").select("reason").where("donationId", "=", id).execute()).toEqual([{ reason: "donor_wish" }]);
    expect(await disagreements()).toEqual([]);
  });

  test.each(pointsOf("refund"))("%s: one refund at Stripe", async (point) => {
    const id = await aPaidGift(sandbox, place.campaignId, 2500);
    await cancelDonation(id);
    await killedThere(point);
    const { stripeChargeId } = await readGift(id);
    expect((await stripe().refunds.list({ charge: stripeChargeId! })).data).toHaveLength(1);
  });
});

test("in the end both sides hold the same objects and the same money, each mail left, nothing waits", async () => {
  await passDays(sandbox, 9);
  await goOn();
  expect(await loose(await control(sandbox, "/mails"))).toEqual([]);
});
