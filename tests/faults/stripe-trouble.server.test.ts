import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest } from "#tests/factories/donations";
import { aPaidGift, control, passDays } from "#tests/factories/settlement";
import { disagreements } from "#tests/invariants";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { getDonationPage } from "~/features/donations/donation-page.server";
import { donationToken } from "~/features/donations/donation-link.server";
import { donationWords } from "~/features/donations/donation-words.fr";
import { openDonation } from "~/features/donations/open-donation.server";
import { storeEvent } from "~/features/donations/stripe-events.server";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { handle as applyStripeEvent } from "~/jobs/handlers/apply-stripe-event.server";
import { stripe } from "~/services/stripe.server";
import { aDonor, anOpenGift, anOverCampaign, aPlace, aWorld, goOn, payAtStripe, readCampaign, readGift, type Place } from "./life";

useTestDatabase();
let sandbox: Sandbox;
let place: Place;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());
beforeEach(async () => void (place = await aPlace(sandbox)));

/** Stripe's own library tries three times: all three fail. */
const fail = (method: string, path: string, status: number | string) => control(sandbox, "/fail", { method, path, status, times: 3 });

describe("Stripe in trouble: later is the same as at once (situation 7)", () => {
  test.each([429, "reset", "hang-after"])("%s while the payment is opened: pressed again, the same gift and one session", async (status) => {
    const request = aGiftRequest(place.campaignId, { email: aDonor() });
    await fail("POST", "/v1/checkout/sessions", status);
    const presses = [];
    for (let press = 0; press < 4; press += 1) presses.push(await openDonation(request).catch((error: unknown) => String(error)));
    expect(presses[0]).toContain("donations.provider_down");
    const { donationId, goTo } = await openDonation(request);
    expect(presses.at(-1)).toEqual({ donationId, goTo });
    expect(await db.selectFrom("donation").select("id").where("email", "=", request.email).execute()).toEqual([{ id: donationId }]);
    expect(await disagreements()).toEqual([]);
  });

  test.each([500, 429, "reset"])("%s while the charge is read: the donor sees « en cours », then the gift is paid (situation 3)", async (status) => {
    const id = await payAtStripe(sandbox, await anOpenGift(place));
    await fail("GET", "/v1/checkout/sessions/*", status);
    const words = donationWords(await getDonationPage(donationToken(id)));
    expect(words.title).toBe("Votre paiement est en cours.");
    expect(words.title + words.text).not.toMatch(/échou|refus|expir/);
    await goOn();
    expect((await readGift(id)).status).toBe("paid");
    expect(await disagreements()).toEqual([]);
  });

  test.each([500, 429, "reset", "hang-after"])("%s on a transfer: one transfer per gift", async (status) => {
    const campaignId = await anOverCampaign(sandbox);
    await fail("POST", "/v1/transfers", status);
    await goOn();
    // Stripe repeats its 500 to whoever shows the same key, for a day.
    await passDays(sandbox, 1.2);
    await goOn();
    expect((await stripe().transfers.list({ transfer_group: campaignId })).data).toHaveLength(2);
    expect((await readCampaign(campaignId)).status).toBe("succeeded");
    expect(await disagreements()).toEqual([]);
  });

  test.each([500, 429, "reset", "hang-after"])("%s on a refund: one refund", async (status) => {
    const id = await aPaidGift(sandbox, place.campaignId, 2500);
    await cancelDonation(id);
    await fail("POST", "/v1/refunds", status);
    await goOn();
    await passDays(sandbox, 1.2);
    await goOn();
    const { stripeChargeId } = await readGift(id);
    expect((await stripe().refunds.list({ charge: stripeChargeId! })).data).toHaveLength(1);
    expect(await disagreements()).toEqual([]);
  });
});

test("what Stripe says of the refund is heard before what it says of the payment: one gift, one refund, told once (situation 2)", async () => {
  const id = await aPaidGift(sandbox, place.campaignId, 2500);
  await cancelDonation(id);
  const refund = await db.selectFrom("refund").select("id").where("donationId", "=", id).executeTakeFirstOrThrow();
  await sendRefund(refund.id);
  await passDays(sandbox, 8);
  const { stripeSessionId, stripeChargeId } = await readGift(id);
  const isOurs = ({ data: { object } }: { data: { object: object } }) =>
    ("id" in object && object.id === stripeSessionId) || ("charge" in object && object.charge === stripeChargeId);
  // Stripe lists its newest event first: the refund's come before the payment's.
  const events = (await stripe().events.list({ limit: 100 })).data.filter(isOurs);
  expect(events.map(({ type }) => type).at(-1)).toBe("checkout.session.completed");
  expect(events.some(({ type }) => type.startsWith("refund."))).toBe(true);
  for (const event of [...events, ...events]) {
    await storeEvent(event);
    await applyStripeEvent({ name: "apply_stripe_event", eventId: event.id });
  }
  expect(await readGift(id)).toMatchObject({ status: "paid", refundedCents: 2500 });
  expect(await db.selectFrom("ledgerGroup").select("kind").where("donationId", "=", id).orderBy("id").execute()).toEqual([{ kind: "gift" }, { kind: "refund" }]);
  const mails = await db.selectFrom("mailMessage").select("key").where("key", "in", [`donation-confirmation:${id}`, `refund-sent:${refund.id}`]).execute();
  expect(mails).toHaveLength(2);
  expect(await disagreements()).toEqual([]);
});
