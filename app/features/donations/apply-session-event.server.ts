import { db } from "#db";
import { stripe } from "~/services/stripe.server";
import { applyDonation } from "./apply-donation.server";

async function findDonationOf(sessionId: string): Promise<string | null> {
  const row = await db.selectFrom("donation").select("id").where("stripeSessionId", "=", sessionId).executeTakeFirst();
  if (row) return row.id;
  // A crash before the session was written down: Stripe knows which gift it was opened for.
  const { metadata } = await stripe().checkout.sessions.retrieve(sessionId);
  const named = metadata?.donation_id;
  if (!named) return null;
  const found = await db.selectFrom("donation").select("id").where("id", "=", named).executeTakeFirst();
  return found?.id ?? null;
}

/** A session of ours leads to its gift; any other is not our business. @throws Stripe’s errors, so that the job comes again. */
export async function applySessionEvent(sessionId: string): Promise<void> {
  const donationId = await findDonationOf(sessionId);
  if (!donationId) return;
  await applyDonation(donationId);
}
