import { sql } from "kysely";
import type { Transaction } from "#db";
import type { LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards, takeRewards, type RewardLine } from "~/features/campaigns/reward-stock.server";
import { giftEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { DomainError } from "~/lib/errors";
import { holdsStock, refundAtOnce } from "./donation";
import { linesOf, type LockedDonation } from "./lock-donation.server";
import { planRefund } from "./plan-refund.server";
import { queueConfirmation } from "./queue-confirmation.server";
import { giftDescriptions } from "./payment-means";
import type { Charged } from "./payment.server";

type Booking = { campaign: LockedCampaign; donation: LockedDonation; payment: Charged; at: Date };

/** Stripe holds the money: write it down whatever we believed, then keep the gift or send it back. */
export async function bookPayment(trx: Transaction, booking: Booking): Promise<void> {
  const { campaign, donation, payment, at } = booking;
  const lines = await linesOf(trx, donation.id);
  const rewardsKept = holdsStock(donation.status) || (await retake(trx, campaign.id, lines));
  await writePaid(trx, booking);
  const reason = refundAtOnce({ campaignStatus: campaign.status, endsAt: campaign.endsAt!, chargedAt: payment.chargedAt, rewardsKept });
  if (reason === null) return queueConfirmation(trx, donation.id);
  if (rewardsKept) await releaseRewards(trx, lines);
  await planRefund(trx, donation, reason, at);
}

async function writePaid(trx: Transaction, { donation, payment, at }: Booking): Promise<void> {
  const { id, campaignId, amountCents, isDemo } = donation;
  await trx
    .updateTable("donation")
    .set({
      status: "paid", paidAt: at, chargedAt: payment.chargedAt, feeCents: payment.feeCents, stripeChargeId: payment.chargeId,
      stripePaymentIntentId: payment.paymentIntentId, fundsAvailableOn: payment.fundsAvailableOn, paymentMeans: payment.means,
    })
    .where("id", "=", id)
    .execute();
  await post(trx, {
    eventKey: `gift:${id}`, kind: "gift", description: giftDescriptions[payment.means], occurredAt: payment.chargedAt,
    campaignId, donationId: id, isDemo, entries: giftEntries({ campaignId, amountCents, feeCents: payment.feeCents }),
  });
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
