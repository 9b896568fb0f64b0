import { createHash } from "node:crypto";
import Stripe from "stripe";
import { DomainError } from "~/lib/errors";
import { applyDonation } from "./apply-donation.server";
import { ensureSession } from "./checkout-session.server";
import { closePayment } from "./close-payment.server";
import { isMade, type DonationStatus } from "./donation";
import { donationPath } from "./donation-link.server";
import type { GiftRequest } from "./gift-request";
import { reserveGift, type Reservation } from "./reserve-gift.server";

/** From one page a donor may come back and change a few times, not for ever. */
const maxAttempts = 20;

/** The basket's own token first; then, for each gift of the same basket that came to nothing, one derived from it. */
function attemptToken(formToken: string, attempt: number): string {
  if (attempt === 0) return formToken;
  const hex = createHash("sha256").update(`${formToken} ${attempt}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

export type OpenedGift = { donationId: string; /** Where the donor goes now: the payment page, or the gift's own page when it is paid. */ goTo: string };

/** A gift met again: what Stripe says of it now, once closed if another one takes its place. */
const statusOf = ({ donationId, isNew, same }: Reservation): Promise<DonationStatus> | DonationStatus =>
  isNew ? "pending" : same ? applyDonation(donationId) : closePayment(donationId);

/** A gift that is paid, or about to be, shows its own page; one that came to nothing leaves room for another. */
const whenClosed = (donationId: string, status: DonationStatus): OpenedGift | null =>
  isMade(status) ? { donationId, goTo: donationPath(donationId) } : null;

/** One try: null when the gift under this token is over, or was another one that is now closed. */
async function attempt(request: GiftRequest, basketToken: string): Promise<OpenedGift | null> {
  const reservation = await reserveGift(request, basketToken);
  const { donationId } = reservation;
  const status = await statusOf(reservation);
  if (status !== "pending") return whenClosed(donationId, status);
  const session = await ensureSession(donationId);
  if (session?.url) return { donationId, goTo: session.url };
  return whenClosed(donationId, await closePayment(donationId));
}

/**
 * Opens the payment of a gift: one page, one open payment, one paid gift, however often its button is pressed.
 * @throws DomainError what the basket's rule says | donations.reward_taken | donations.provider_down (press again: same gift)
 */
export async function openDonation(request: GiftRequest): Promise<OpenedGift> {
  try {
    for (let n = 0; n < maxAttempts; n++) {
      const opened = await attempt({ ...request, formToken: attemptToken(request.formToken, n) }, request.formToken);
      if (opened) return opened;
    }
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) throw new DomainError("donations.provider_down");
    throw error;
  }
  throw new DomainError("donations.too_many_tries");
}
