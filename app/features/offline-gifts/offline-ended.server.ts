import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Job } from "~/jobs/catalogue";
import { now } from "~/lib/clock.server";
import { queueOfflineNews, queueReturnMails } from "./offline-mails.server";
import { returnStageOn, returnStages, type ReturnStage } from "./offline-gift";

export type CampaignToReturn = { campaignId: string; projectName: string; organisationName: string; endedAt: Date; count: number; cents: number; told: ReturnStage[] };

/** Campaigns that failed or were cancelled while their holder still has gifts to give back. Amounts in integer cents. */
export async function listCampaignsToReturn(handle: Handle, campaignId?: string): Promise<CampaignToReturn[]> {
  const only = campaignId ? sql`and c.id = ${campaignId}` : sql``;
  const { rows } = await sql<CampaignToReturn>`
    select c.id as campaign_id, p.name as project_name, o.name as organisation_name, count(*)::int as count, sum(g.amount_cents)::bigint as cents,
      (select max(t.at) from transition t where t.subject = 'campaign' and t.subject_id = c.id and t.to_status in ('failed', 'cancelled')) as ended_at,
      array(select n.stage from offline_return_notice n where n.campaign_id = c.id) as told
    from offline_gift g join campaign c on c.id = g.campaign_id join project p on p.id = c.project_id join organisation o on o.id = p.organisation_id
    where g.status = 'confirmed' and g.settled_at is null and ${ended} ${only}
    group by c.id, p.name, o.name order by ended_at`.execute(handle);
  return rows;
}

/** A failed campaign may be settled once its web gifts are back; its outcome stays a failure. */
const ended = sql`exists (select from transition t where t.subject = 'campaign' and t.subject_id = c.id and t.to_status in ('failed', 'cancelled'))`;

/** Which of them have something to be told now. */
export async function listDueOfflineReturns(handle: Handle, at: Date): Promise<Job[]> {
  const due = (await listCampaignsToReturn(handle)).filter(({ endedAt, told }) => !told.includes(returnStageOn(endedAt, at)));
  return due.map(({ campaignId }) => ({ name: "remind_offline_returns", campaignId }));
}

/** Tells the holder, and donors the first time, that gifts go back; each stage once, and none that a later one has overtaken. */
export async function remindOfflineReturns(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const [campaign] = await listCampaignsToReturn(trx, campaignId);
    if (!campaign) return;
    const stage = returnStageOn(campaign.endedAt, at);
    const reached = returnStages.slice(0, returnStages.indexOf(stage) + 1);
    const fresh = await trx.insertInto("offlineReturnNotice").values(reached.map((one) => ({ campaignId, stage: one, toldAt: at })))
      .onConflict((conflict) => conflict.doNothing()).returning("stage").execute();
    if (fresh.some((one) => one.stage === stage)) await queueReturnMails(trx, campaign, stage);
    if (fresh.some((one) => one.stage === "begin")) await tellDonors(trx, campaignId);
  });
}

async function tellDonors(trx: Parameters<typeof queueOfflineNews>[0], campaignId: string): Promise<void> {
  const gifts = await trx.selectFrom("offlineGift").select("id").where("campaignId", "=", campaignId).where("status", "=", "confirmed").orderBy("id").execute();
  for (const { id } of gifts) await queueOfflineNews(trx, id, "to_return", id);
}
