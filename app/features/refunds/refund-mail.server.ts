import type { Transaction } from "#db";
import type { RefundReason } from "#db/schema";
import { queueMail } from "~/jobs/queue-mail.server";

/** « Votre don est remboursé », once per refund. */
export async function queueRefundMail(trx: Transaction, refund: { id: string; donationId: string; amountCents: number; reason: RefundReason }): Promise<void> {
  const gift = await trx
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.email", "donation.donorName", "donation.chargedAt", "project.name as projectName"])
    .where("donation.id", "=", refund.donationId)
    .executeTakeFirstOrThrow();
  await queueMail(trx, {
    key: `refund-sent:${refund.id}`,
    template: "refund-sent",
    to: gift.email,
    props: { name: gift.donorName, projectName: gift.projectName, amountCents: refund.amountCents, chargedAt: gift.chargedAt!.toISOString(), reason: refund.reason },
  });
}
