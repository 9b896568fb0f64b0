import { sql } from "kysely";
import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import { publicStatuses } from "./campaign";

/** Everything a visitor may read about a campaign; money given is the donations' business. */
export const publicCampaigns = (handle: Handle) =>
  handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("label", "label.id", "campaign.labelId")
    .innerJoin("decision", "decision.id", "label.decisionId")
    .select([
      "campaign.id", "campaign.status", "campaign.title", "campaign.summary", "campaign.story",
      "campaign.imageFileId", "campaign.imageAlt", "campaign.thresholdPercent", "campaign.durationDays",
      "campaign.launchOn", "campaign.startsAt", "campaign.endsAt", "campaign.feeBearer", "campaign.labelFeePercent",
      "campaign.payoutWithinDays", "campaign.countedCents", "campaign.countedGifts", "campaign.closedAt",
      "campaign.settledAt", "campaign.takesOfflineGifts", "campaign.offlinePayee", "campaign.offlineAddress", "campaign.isDemo", "campaign.labelId",
      sql<number>`coalesce(campaign.goal_cents, 0)`.as("goalCents"),
      "project.id as projectId", "project.slug", "project.name as projectName", "project.theme", "project.communeCode",
      "organisation.id as organisationId", "organisation.name as organisationName", "organisation.slug as organisationSlug", "organisation.legalForm",
      "decision.decidedAt",
    ])
    .where("campaign.status", "in", [...publicStatuses])
    // A campaign cancelled before it opened was never public.
    .where((eb) => eb.or([eb("campaign.status", "!=", "cancelled"), eb("campaign.startsAt", "is not", null)]));

export type PublicCampaign = Awaited<ReturnType<ReturnType<typeof publicCampaigns>["executeTakeFirstOrThrow"]>>;

/** The project's newest public campaign, or null. */
export async function findPublicCampaign(slug: string, handle: Handle = db): Promise<PublicCampaign | null> {
  const row = await publicCampaigns(handle).where("project.slug", "=", slug).orderBy("campaign.createdAt", "desc").executeTakeFirst();
  return row ?? null;
}

/** Online first (the nearest end first), then upcoming, then finished (the latest first). */
export function listPublicCampaigns(filter: { theme?: string } = {}, handle: Handle = db): Promise<PublicCampaign[]> {
  const order = sql`case campaign.status when 'live' then 0 when 'closing' then 1 when 'approved' then 2 when 'suspended' then 3 else 4 end`;
  return publicCampaigns(handle)
    .where("campaign.status", "!=", "cancelled")
    .$if(filter.theme !== undefined, (query) => query.where("project.theme", "=", filter.theme!))
    .orderBy(order)
    .orderBy(sql`case when campaign.status in ('live', 'closing') then campaign.ends_at end`)
    .orderBy("campaign.endsAt", "desc")
    .execute();
}

/**
 * What the giving pages and the payment need, whatever the state (ask `canGive`); 404 when it is not public.
 * Inside the transaction that opens a gift, prefer `lockCampaignForGiving`.
 */
export async function getCampaignForGiving(campaignId: string, handle: Handle = db): Promise<PublicCampaign> {
  return orNotFound(await publicCampaigns(handle).where("campaign.id", "=", campaignId).executeTakeFirst());
}
