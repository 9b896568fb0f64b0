import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { attemptKey } from "./attempts.server";

/**
 * « Votre don est remboursé », whole or in part, once per attempt: a refund that its bank sent back is told again when it has
 * left again. To be written once the gift's net amount is.
 */
export async function queueRefundMail(trx: Transaction, refundId: string, paidBy?: "label"): Promise<void> {
  const { email, chargedAt, id, paymentMeans, ...props } = await trx
    .selectFrom("refund")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["refund.id", "refund.amountCents", "refund.reason", "refund.message", "donation.email", "donation.donorName as name", "donation.chargedAt", "donation.netCents as leftCents",
      "donation.paymentMeans", "project.name as projectName"])
    .where("refund.id", "=", refundId)
    .executeTakeFirstOrThrow();
  const key = paidBy === "label" ? `refund-paid:${id}` : (await attemptKey(trx, "refund", id)).replace("refund:", "refund-sent:");
  await queueMail(trx, { key, template: "refund-sent", to: email, props: { ...props, chargedAt: chargedAt!.toISOString(), by: paidBy ?? paymentMeans ?? "card" } });
}
