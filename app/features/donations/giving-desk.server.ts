import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { listPauses, pausesAt, type PauseRow } from "./giving-pauses.server";

export type LiveGiving = { campaignId: string; projectName: string; state: "open" | "slowed" | "paused" };

/** Campaigns that take gifts, each with what its own pauses do to it. */
async function listLive(at: Date): Promise<LiveGiving[]> {
  return db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin(pausesAt(db, at).selectAll().as("pause"), "pause.campaignId", "campaign.id")
    .select(["campaign.id as campaignId", "project.name as projectName", sql<LiveGiving["state"]>`coalesce(max(pause.kind)::text, 'open')`.as("state")])
    .where("campaign.status", "=", "live")
    .groupBy(["campaign.id", "project.name"])
    .orderBy("project.name")
    .execute();
}

const inForce = (pauses: readonly PauseRow[], at: Date) => pauses.filter(({ liftedAt, until }) => liftedAt === null && (until === null || until > at));

/** The whole site's switch, and every campaign's. */
export async function readSiteGiving() {
  const at = await now();
  const [campaigns, site, pauses] = await Promise.all([listLive(at), listPauses(null), listPauses()]);
  return { at, campaigns, current: inForce(site, at), pauses };
}

/** One campaign's switch. @throws 404 */
export async function readCampaignGiving(campaignId: string) {
  const at = await now();
  const campaign = await db.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["campaign.id", "project.name as projectName", "campaign.status"]).where("campaign.id", "=", campaignId).executeTakeFirst();
  const pauses = await listPauses(campaignId);
  return { ...orNotFound(campaign), at, current: inForce(pauses, at), pauses };
}
