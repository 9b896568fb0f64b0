import { sql } from "kysely";
import { db, type Handle } from "#db";
import { canRecord, recordableUntil } from "./offline-gift";

/** Campaigns for which gifts outside the site may be recorded now, with what waits; those that close first on top. Integer cents. */
export async function listOfflineCampaigns(now: Date, handle: Handle = db) {
  const rows = await handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("offlineGift", "offlineGift.campaignId", "campaign.id")
    .select(["campaign.id", "campaign.status", "takesOfflineGifts", "startsAt", "endsAt", "project.name as projectName",
      sql<number>`count(*) filter (where offline_gift.status = 'declared')::int`.as("declared"),
      sql<number>`coalesce(sum(offline_gift.amount_cents) filter (where offline_gift.status = 'confirmed'), 0)::int`.as("confirmedCents")])
    .where("takesOfflineGifts", "=", true)
    .where("campaign.status", "in", ["live", "suspended", "closing"])
    .groupBy(["campaign.id", "project.name"])
    .orderBy("endsAt")
    .execute();
  return rows.filter((row) => canRecord(row, now)).map(({ id, projectName, declared, confirmedCents, ...campaign }) => ({ id, projectName, declared, confirmedCents, until: recordableUntil(campaign)! }));
}
