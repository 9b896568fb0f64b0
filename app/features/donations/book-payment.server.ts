import { sql } from "kysely";
import type { Transaction } from "#db";
import type { LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards, takeRewards, type RewardLine } from "~/features/campaigns/reward-stock.server";
import { giftEntries } from "~/features/ledger/entries";
import { postAll } from "~/features/ledger/post.server";
import { DomainError } from "~/lib/errors";
import { recordTransitions } from "~/lib/transitions.server";
import { holdsStock, refundAtOnce, uncountedReasons, type RefundReason } from "./donation";
import { linesOf, type LockedDonation } from "./lock-donation.server";
import { planRefund } from "./plan-refund.server";
import { queueConfirmations } from "./queue-confirmation.server";
import { giftDescriptions } from "./payment-means";
import type { Charged } from "./payment.server";

export type Booking = { campaign: LockedCampaign; donation: LockedDonation; payment: Charged };

/** Why a paid gift goes back at once, or null when it is kept. */
export const reasonToReturn = ({ campaign, payment }: Booking, rewardsKept: boolean): RefundReason | null =>
  refundAtOnce({ campaignStatus: campaign.status, endsAt: campaign.endsAt!, chargedAt: payment.chargedAt, rewardsKept });

/** Stripe holds the money: write it down whatever we believed, then keep the gift or send it back. */
export async function bookPayment(trx: Transaction, booking: Booking, at: Date): Promise<void> {
  const { campaign, donation } = booking;
  const lines = await linesOf(trx, donation.id);
  const rewardsKept = holdsStock(donation.status) || (await retake(trx, campaign.id, lines));
  const reason = reasonToReturn(booking, rewardsKept);
  if (reason === null) return bookKept(trx, [booking], at);
  await writePaid(trx, [booking], at);
  // A campaign that came to nothing keeps the promises of its gifts as they were, whenever we heard of them.
  if (rewardsKept && uncountedReasons.includes(reason)) await releaseRewards(trx, lines);
  await planRefund(trx, donation, reason, at);
}

/** Gifts that are kept, and hold their rewards already: nothing but rows of their own is written. */
export async function bookKept(trx: Transaction, bookings: readonly Booking[], at: Date): Promise<void> {
  if (bookings.length === 0) return;
  await writePaid(trx, bookings, at);
  await queueConfirmations(trx, bookings.map(({ donation }) => donation.id));
}

async function writePaid(trx: Transaction, bookings: readonly Booking[], at: Date): Promise<void> {
  await recordTransitions(trx, bookings.map(({ donation }) => ({ subject: "donation", subjectId: donation.id, from: donation.status, to: "paid", at })));
  const paid = bookings.map(({ donation, payment }) => ({ id: donation.id, ...payment }));
  await sql`
    update donation set status = 'paid', paid_at = ${at}, charged_at = p."chargedAt", fee_cents = p."feeCents", stripe_charge_id = p."chargeId",
      stripe_payment_intent_id = p."paymentIntentId", funds_available_on = p."fundsAvailableOn", payment_means = p.means
    from jsonb_to_recordset(${JSON.stringify(paid)}::jsonb) as p (id uuid, "chargedAt" timestamptz, "feeCents" int, "chargeId" text,
      "paymentIntentId" text, "fundsAvailableOn" timestamptz, means payment_means)
    where donation.id = p.id`.execute(trx);
  await postAll(trx, bookings.map(({ donation: { id, campaignId, amountCents, isDemo }, payment }) => ({
    eventKey: `gift:${id}`, kind: "gift" as const, description: giftDescriptions[payment.means], occurredAt: payment.chargedAt,
    campaignId, donationId: id, isDemo, entries: giftEntries({ campaignId, amountCents, feeCents: payment.feeCents }),
  })));
}

/** A payment that outlived its reservation takes its rewards again, all or none. */
async function retake(trx: Transaction, campaignId: string, lines: RewardLine[]): Promise<boolean> {
  await sql`savepoint retake`.execute(trx);
  try {
    await takeRewards(trx, campaignId, lines);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await sql`rollback to savepoint retake`.execute(trx);
    return false;
  }
}
