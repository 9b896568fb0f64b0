import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { isOverPayout } from "./payout";

/** The payout that matters now of each of one's campaigns: the first that is not over, else the last. */
export async function listOwnPayouts(actor: Actor) {
  if (actor.organisationIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("payout")
    .innerJoin("campaign", "campaign.id", "payout.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["payout.campaignId", "payout.status", "payout.arrivesOn"])
    .where("project.organisationId", "in", [...actor.organisationIds])
    .orderBy("payout.number", "desc")
    .execute();
  const told = [...rows.filter(({ status }) => isOverPayout(status)).reverse(), ...rows.filter(({ status }) => !isOverPayout(status))];
  return new Map(told.map(({ campaignId, ...payout }) => [campaignId, payout]));
}
