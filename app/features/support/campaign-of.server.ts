import { sql } from "kysely";
import { db, type Handle } from "#db";

/** As support reads a campaign: its state, its money's frame, its times. */
export const supportCampaigns = (handle: Handle) =>
  handle
    .selectFrom("campaign")
    .select([
      "campaign.id", "campaign.projectId", "campaign.labelId", "campaign.status", "campaign.title", "campaign.thresholdPercent", "campaign.createdAt",
      "campaign.launchOn", "campaign.durationDays", "campaign.startsAt", "campaign.endsAt", "campaign.countedCents",
      sql<number>`coalesce(campaign.goal_cents, 0)`.as("goalCents"),
    ])
    // A cancelled one leaves its place to any other.
    .orderBy(sql`campaign.status = 'cancelled'`)
    .orderBy("campaign.createdAt", "desc");

export type SupportCampaign = Awaited<ReturnType<ReturnType<typeof supportCampaigns>["executeTakeFirstOrThrow"]>>;

/** All campaigns of a project, the one that counts first. The caller has scoped the project. */
export const listProjectCampaigns = (projectId: string, handle: Handle = db): Promise<SupportCampaign[]> =>
  supportCampaigns(handle).where("campaign.projectId", "=", projectId).execute();

/** The campaign that counts. The caller has scoped the project. */
export const findLastCampaign = async (projectId: string, handle: Handle = db): Promise<SupportCampaign | null> =>
  (await listProjectCampaigns(projectId, handle))[0] ?? null;
