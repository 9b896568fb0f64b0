import { db } from "#db";
import { orNotFound } from "~/lib/errors";

/** A payout with every suspension it went through, for the team. @throws 404 */
export async function getPayoutHold(payoutId: string) {
  const payout = orNotFound(
    await db
      .selectFrom("payout")
      .innerJoin("campaign", "campaign.id", "payout.campaignId")
      .innerJoin("project", "project.id", "campaign.projectId")
      .select(["payout.id", "payout.campaignId", "payout.number", "payout.status", "payout.amountCents", "payout.notBefore", "payout.arrivesOn", "payout.paidAt", "payout.failure",
        "payout.stripePayoutId", "payout.askedAt", "project.name as projectName"])
      .where("payout.id", "=", payoutId)
      .executeTakeFirst(),
  );
  const suspensions = await db
    .selectFrom("payoutSuspension")
    .innerJoin("account as stopper", "stopper.id", "suspendedBy")
    .leftJoin("account as lifter", "lifter.id", "liftedBy")
    .select(["payoutSuspension.id", "reason", "suspendedBy", "suspendedAt", "liftedAt", "liftReason", "stopper.name as stoppedBy", "lifter.name as liftedByName"])
    .where("payoutId", "=", payoutId)
    .orderBy("suspendedAt", "desc")
    .execute();
  return { payout, suspensions };
}
