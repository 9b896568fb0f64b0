import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import { unseal } from "~/lib/seal.server";

export const ibanPurpose = "refund-iban";

const refunds = (handle: Handle) =>
  handle
    .selectFrom("outsideRefund")
    .innerJoin("refund", "refund.id", "outsideRefund.refundId")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("account as payer", "payer.id", "outsideRefund.paidBy")
    .select(["outsideRefund.refundId", "outsideRefund.status", "outsideRefund.ibanSealed", "outsideRefund.ibanEnd", "outsideRefund.accountName", "outsideRefund.paidOn", "outsideRefund.paidBy",
      "outsideRefund.evidenceFileId", "outsideRefund.createdAt", "payer.name as payerName", "refund.amountCents", "refund.status as refundStatus", "donation.id as donationId", "donation.donorName", "donation.email", "project.name as projectName"]);

/** Refused by a card and not paid another way yet, oldest first. */
export const listOutside = () =>
  refunds(db).where("outsideRefund.status", "!=", "confirmed").where("refund.status", "=", "failed").orderBy("outsideRefund.createdAt").limit(200).execute();

/** With the account to pay, in clear, as long as it is kept. @throws 404 */
export async function getOutside(refundId: string) {
  const { ibanSealed, ...row } = orNotFound(await refunds(db).where("outsideRefund.refundId", "=", refundId).executeTakeFirst());
  return { ...row, iban: ibanSealed && unseal(ibanPurpose, refundId, ibanSealed) };
}

/** The refund of this gift that waits for its donor's account, or null. */
export const findAwaited = (handle: Handle, donationId: string) =>
  refunds(handle).where("donation.id", "=", donationId).where("refund.status", "=", "failed").where("outsideRefund.status", "in", ["invited", "iban_given"]).executeTakeFirst();
