import { db, type Handle } from "#db";
import type { DonationStatus } from "./donation";
import { donationPath } from "./donation-link.server";

/** What a donor looks for: payments that were never finished are none of it. */
const kept: readonly DonationStatus[] = ["processing", "paid"];

/** The gifts of one address, newest first. Amounts in cents. */
export async function listOwnGifts(email: string, handle: Handle = db) {
  const rows = await handle
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select((eb) => [
      "donation.id", "donation.status", "donation.amountCents", "donation.createdAt", "donation.paymentMeans", "donation.settlesBy", "project.name as projectName", "organisation.name as organisationName",
      eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.status", "!=", "failed")).as("isRefunded"),
    ])
    .where("donation.email", "=", email)
    .where("donation.status", "in", kept)
    .orderBy("donation.createdAt", "desc")
    .execute();
  return rows.map((row) => ({ ...row, path: donationPath(row.id) }));
}

export type OwnGift = Awaited<ReturnType<typeof listOwnGifts>>[number];
