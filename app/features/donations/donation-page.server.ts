import Stripe from "stripe";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { applyDonation } from "./apply-donation.server";
import { canCancel, openStatuses } from "./donation";
import { readDonationToken } from "./donation-link.server";

/** Asks Stripe while the gift is not final. False when it did not answer: the page then says « en cours », never « échoué ». */
async function askStripe(donationId: string): Promise<boolean> {
  try {
    await applyDonation(donationId);
    return true;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return false;
    throw error;
  }
}

const giftQuery = (donationId: string) =>
  db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("refund", "refund.donationId", "donation.id")
    .leftJoin("transfer", "transfer.donationId", "donation.id")
    .select([
      "donation.status", "donation.donorName", "donation.amountCents", "donation.freeCents", "donation.chargedAt", "donation.createdAt",
      "donation.checkoutUrl", "donation.sessionExpiresAt", "donation.email", "campaign.status as campaignStatus", "campaign.endsAt",
      "campaign.thresholdPercent", "project.name as projectName", "project.slug", "organisation.name as organisationName",
      "refund.status as refundStatus", "refund.reason as refundReason", "transfer.status as transferStatus",
    ])
    .where("donation.id", "=", donationId)
    .orderBy("refund.createdAt", "desc")
    .executeTakeFirst();

const linesQuery = (donationId: string) =>
  db
    .selectFrom("donationLine")
    .innerJoin("reward", "reward.id", "donationLine.rewardId")
    .select(["reward.id", "title", "quantity", "unitCents", "deliveryMonth"])
    .where("donationId", "=", donationId)
    .orderBy("position")
    .execute();

/** The donor's own page, behind its signed link. @throws 404 for any other link. */
export async function getDonationPage(token: string) {
  const id = readDonationToken(token);
  if (!id) throw notFound();
  const { status } = orNotFound(await db.selectFrom("donation").select("status").where("id", "=", id).executeTakeFirst());
  const answered = openStatuses.includes(status) ? await askStripe(id) : true;
  const gift = orNotFound(await giftQuery(id));
  const cancellable = canCancel({ ...gift, hasRefund: gift.refundStatus !== null }, await now());
  return { ...gift, token, answered, cancellable, lines: await linesQuery(id) };
}

export type DonationPage = Awaited<ReturnType<typeof getDonationPage>>;
