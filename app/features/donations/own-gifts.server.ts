import { sql } from "kysely";
import { db, type Handle } from "#db";
import { listOfflineOf } from "~/features/offline-gifts/offline-gifts.server";
import { offlinePath } from "~/features/offline-gifts/offline-link.server";
import { parisInstant } from "~/lib/dates";
import type { DonationStatus } from "./donation";
import { donationPath } from "./donation-link.server";

/** What a donor looks for: payments that were never finished are none of it. */
const kept: readonly DonationStatus[] = ["processing", "paid"];

const goingBack = sql<number>`(select coalesce(sum(amount_cents), 0) from refund where donation_id = donation.id and status not in ('failed', 'given_up'))`;

/** The gifts of one address, newest first, those outside the site among them. Amounts in cents. */
export async function listOwnGifts(email: string, handle: Handle = db) {
  const rows = await handle
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "donation.id", "donation.status", "donation.amountCents", "donation.createdAt", "donation.paymentMeans", "donation.settlesBy", "project.name as projectName", "organisation.name as organisationName",
      "donation.netCents", sql<boolean>`${goingBack} >= donation.amount_cents`.as("isRefunded"), sql<boolean>`${goingBack} > 0`.as("isPartlyRefunded"),
    ])
    .where("donation.email", "=", email)
    .where("donation.status", "in", kept)
    .orderBy("donation.createdAt", "desc")
    .execute();
  const here = rows.map((row) => ({ ...row, outside: null, path: donationPath(row.id) }));
  return [...here, ...(await listOwnOffline(email, handle))].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** In the columns of a gift on the site; `outside` says how it came and where it is. */
async function listOwnOffline(email: string, handle: Handle) {
  const rows = await listOfflineOf(email, handle);
  return rows.map(({ kind, status, receivedOn, ...row }) => ({
    ...row, status: "paid" as const, createdAt: parisInstant(receivedOn, "12:00:00"), paymentMeans: null, settlesBy: null, isRefunded: status === "returned", isPartlyRefunded: false,
    netCents: status === "returned" ? 0 : row.amountCents,
    outside: { kind, status }, path: offlinePath(row.id),
  }));
}

export type OwnGift = Awaited<ReturnType<typeof listOwnGifts>>[number];
