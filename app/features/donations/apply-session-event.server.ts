import { db } from "#db";
import { together } from "~/lib/gather.server";
import { stripe } from "~/services/stripe.server";
import { applyDonation, applyGift, giftsToAsk, type GiftToAsk } from "./apply-donation.server";

const ofSessions = together<string, GiftToAsk | null>(async (sessionIds) => {
  const found = new Map((await giftsToAsk().where("stripeSessionId", "in", sessionIds).execute()).map((gift) => [gift.stripeSessionId, gift]));
  return sessionIds.map((id) => found.get(id) ?? null);
});

/** A crash before the session was written down: Stripe knows which gift it was opened for. */
async function namedBySession(sessionId: string): Promise<string | null> {
  const { metadata } = await stripe().checkout.sessions.retrieve(sessionId);
  const named = metadata?.donation_id;
  if (!named) return null;
  const found = await db.selectFrom("donation").select("id").where("id", "=", named).executeTakeFirst();
  return found?.id ?? null;
}

/** A session of ours leads to its gift; any other is not our business. @throws Stripe’s errors, so that the job comes again. */
export async function applySessionEvent(sessionId: string): Promise<void> {
  const gift = await ofSessions.load(sessionId);
  if (gift) return void (await applyGift(gift));
  const donationId = await namedBySession(sessionId);
  if (donationId) await applyDonation(donationId);
}
