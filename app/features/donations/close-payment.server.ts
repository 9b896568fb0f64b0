import { db, type Handle } from "#db";
import { reach } from "~/lib/crash-points.server";
import { stripe } from "~/services/stripe.server";
import { applyDonation } from "./apply-donation.server";
import { ensureSession, isRefusal } from "./checkout-session.server";
import { openStatuses, type DonationStatus } from "./donation";

/** Closes a payment by call, unless it is already made; then writes down what Stripe says. Answers the gift's state. */
export async function closePayment(donationId: string): Promise<DonationStatus> {
  const session = await ensureSession(donationId);
  try {
    if (session) await stripe().checkout.sessions.expire(session.sessionId);
  } catch (error) {
    // Paid or expired meanwhile: Stripe has the last word.
    if (!isRefusal(error)) throw error;
  }
  reach("closing.session.answered");
  return applyDonation(donationId);
}

/** At the deadline: closes every payment still open. Answers how many gifts are not final yet. */
export async function expireOpenSessions(campaignId: string): Promise<number> {
  const open = await db.selectFrom("donation").select("id").where("campaignId", "=", campaignId).where("status", "=", "pending").execute();
  for (const { id } of open) await closePayment(id);
  return openGifts(db, campaignId);
}

/** How many gifts may still become paid: `closing` does not end before this is zero. */
export async function openGifts(handle: Handle, campaignId: string): Promise<number> {
  const { open } = await handle
    .selectFrom("donation")
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .where("campaignId", "=", campaignId)
    .where("status", "in", openStatuses)
    .executeTakeFirstOrThrow();
  return open;
}
