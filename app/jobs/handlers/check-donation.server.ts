import { applyDonation } from "~/features/donations/apply-donation.server";
import type { JobOf } from "../catalogue";

/** Asks Stripe what became of an open payment; only Stripe's word expires it. */
export async function handle({ donationId }: JobOf<"check_donation">): Promise<void> {
  await applyDonation(donationId);
}
