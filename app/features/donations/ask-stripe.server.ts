import Stripe from "stripe";
import { applyDonation } from "./apply-donation.server";
import { openStatuses, type DonationStatus } from "./donation";

/**
 * For a page about one gift: asks Stripe while the gift is not final.
 * False when it did not answer: the page then says « en cours », never « échoué ».
 */
export async function askStripe(donationId: string, status: DonationStatus): Promise<boolean> {
  if (!openStatuses.includes(status)) return true;
  try {
    await applyDonation(donationId);
    return true;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return false;
    throw error;
  }
}
