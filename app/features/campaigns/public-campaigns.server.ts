import { sql, type ExpressionBuilder } from "kysely";
import { db, type Handle } from "#db";
import type { DB } from "#db/schema";
import { orNotFound } from "~/lib/errors";
import { publicStatuses } from "./campaign";

/** As the index of public campaigns says it (db/migrations/0152). A campaign cancelled before it opened was never public. */
const isPublic = (eb: ExpressionBuilder<DB, "campaign">) =>
  eb.and([eb("campaign.status", "in", [...publicStatuses]), eb.or([eb("campaign.status", "!=", "cancelled"), eb("campaign.startsAt", "is not", null)])]);

type Slice = { limit: number; offset?: number };

/** So many of them, the newest first: found by an index before anything else of them is read. */
export function listNewestPublicCampaigns({ limit, offset = 0 }: Slice, handle: Handle = db): Promise<PublicCampaign[]> {
  const ids = handle.selectFrom("campaign").where(isPublic).select("campaign.id").orderBy("campaign.createdAt", "desc").orderBy("campaign.id").limit(limit).offset(offset);
  return publicCampaigns(handle).where("campaign.id", "in", ids).orderBy("campaign.createdAt", "desc").orderBy("campaign.id").execute();
}

/** The last that opened, the newest first; those called off since are left out. */
export function listLastOpened({ limit, until }: { limit: number; until: Date }, handle: Handle = db): Promise<PublicCampaign[]> {
  const ids = handle.selectFrom("campaign").where(isPublic).where("campaign.status", "!=", "cancelled").where("campaign.startsAt", "<=", until)
    .select("campaign.id").orderBy("campaign.startsAt", "desc").orderBy("campaign.id").limit(limit);
  return publicCampaigns(handle).where("campaign.id", "in", ids).orderBy("campaign.startsAt", "desc").orderBy("campaign.id").execute();
}

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
    .where(isPublic);

export type PublicCampaign = Awaited<ReturnType<ReturnType<typeof publicCampaigns>["executeTakeFirstOrThrow"]>>;

/** The project's newest public campaign, or null. */
export async function findPublicCampaign(slug: string, handle: Handle = db): Promise<PublicCampaign | null> {
  const row = await publicCampaigns(handle).where("project.slug", "=", slug).orderBy("campaign.createdAt", "desc").executeTakeFirst();
  return row ?? null;
}

/**
 * What the giving pages and the payment need, whatever the state (ask `canGive`); 404 when it is not public.
 * Inside the transaction that opens a gift, prefer `lockCampaignForGiving`.
 */
export async function getCampaignForGiving(campaignId: string, handle: Handle = db): Promise<PublicCampaign> {
  return orNotFound(await publicCampaigns(handle).where("campaign.id", "=", campaignId).executeTakeFirst());
}
