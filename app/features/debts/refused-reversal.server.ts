import { db } from "#db";
import { orNotFound } from "~/lib/errors";

/** What Stripe refused to bring back of a holder's account, and for which gift; integer cents. @throws 404 */
export async function getRefusedReversal(reversalId: string) {
  const row = await db
    .selectFrom("transferReversal")
    .innerJoin("transfer", "transfer.id", "transferReversal.transferId")
    .innerJoin("campaign", "campaign.id", "transfer.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["transferReversal.id", "transferReversal.amountCents", "transferReversal.status", "transferReversal.failure", "transferReversal.createdAt", "transferReversal.disputeId",
      "transfer.donationId", "campaign.id as campaignId", "project.name as projectName", "organisation.name as organisationName"])
    .where("transferReversal.id", "=", reversalId)
    .executeTakeFirst();
  const { disputeId, ...reversal } = orNotFound(row);
  return { ...reversal, cause: disputeId ? ("dispute" as const) : ("refund" as const) };
}
