import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";

/** « Votre don est remboursé », whole or in part, once per refund. To be written once the gift's net amount is. */
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
  await queueMail(trx, { key: `${paidBy === "label" ? "refund-paid" : "refund-sent"}:${id}`, template: "refund-sent", to: email, props: { ...props, chargedAt: chargedAt!.toISOString(), by: paidBy ?? paymentMeans ?? "card" } });
}
