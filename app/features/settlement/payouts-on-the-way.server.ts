import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";

/** The last payout of each of one's campaigns, by campaign: what the holder is told about the bank. */
export async function listOwnPayouts(actor: Actor) {
  if (actor.organisationIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("payout")
    .innerJoin("campaign", "campaign.id", "payout.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["payout.campaignId", "payout.status", "payout.arrivesOn"])
    .where("project.organisationId", "in", [...actor.organisationIds])
    .orderBy("payout.createdAt")
    .execute();
  return new Map(rows.map(({ campaignId, ...payout }) => [campaignId, payout]));
}
