import { db, type Handle, type Transaction } from "#db";
import { listTeam } from "~/features/campaigns/recipients.server";
import type { Job } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { noticeOn, recordableUntil, type NoticeStage } from "./offline-gift";

type Untold = { id: string; campaignId: string; stage: NoticeStage; projectName: string; amountCents: number; until: Date };

/** Gifts of which the team has something to hear now; what they already heard of each is left out. */
async function listUntold(handle: Handle, at: Date): Promise<Untold[]> {
  const rows = await handle
    .selectFrom("offlineGift")
    .innerJoin("campaign", "campaign.id", "offlineGift.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("offlineTeamNotice as notice", "notice.offlineGiftId", "offlineGift.id")
    .select((eb) => ["offlineGift.id", "offlineGift.campaignId", "offlineGift.amountCents", "recordedAt", "endsAt", "takesOfflineGifts", "project.name as projectName", eb.fn.agg<NoticeStage[]>("array_agg", ["notice.stage"]).as("told")])
    .where("offlineGift.status", "=", "declared")
    .groupBy(["offlineGift.id", "campaign.id", "project.id"])
    .orderBy("recordedAt")
    .orderBy("offlineGift.id")
    .execute();
  return rows.flatMap(({ id, campaignId, amountCents, recordedAt, endsAt, takesOfflineGifts, projectName, told }) => {
    const until = recordableUntil({ endsAt, takesOfflineGifts });
    const stage = endsAt && until && noticeOn({ recordedAt, endsAt }, at);
    return stage && !told.includes(stage) ? [{ id, campaignId, stage, projectName, amountCents, until }] : [];
  });
}

export const listDueOfflineNotices = async (handle: Handle, at: Date): Promise<Job[]> => ((await listUntold(handle, at)).length > 0 ? [{ name: "tell_offline_gifts" }] : []);

/** One mail to each of the team for all that they have not heard of; run twice, even at once, it is told once. */
export async function tellOfflineGifts(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const untold = await listUntold(trx, at);
    if (untold.length === 0) return;
    const fresh = await trx.insertInto("offlineTeamNotice").values(untold.map(({ id, stage }) => ({ offlineGiftId: id, stage, toldAt: at })))
      .onConflict((conflict) => conflict.doNothing()).returning("offlineGiftId").execute();
    const ids = new Set(fresh.map(({ offlineGiftId }) => offlineGiftId));
    await queueTeamMails(trx, untold.filter(({ id }) => ids.has(id)));
  });
}

type Line = { projectName: string; count: number; cents: number; until: string };

/** A campaign a line; the list is in the order in which gifts came. */
function linesOf(gifts: readonly Untold[]): Line[] {
  const campaigns = [...new Set(gifts.map(({ campaignId }) => campaignId))];
  return campaigns.map((id) => {
    const its = gifts.filter(({ campaignId }) => campaignId === id);
    return { projectName: its[0]!.projectName, count: its.length, cents: its.reduce((sum, { amountCents }) => sum + amountCents, 0), until: its[0]!.until.toISOString() };
  });
}

async function queueTeamMails(trx: Transaction, gifts: readonly Untold[]): Promise<void> {
  const [first] = gifts;
  if (!first) return;
  const props = { count: gifts.length, lines: linesOf(gifts), ending: gifts.some(({ stage }) => stage === "ending"), path: "/equipe/argent/hors-ligne" };
  for (const { accountId, email, name } of await listTeam(trx))
    await queueMail(trx, { key: `offline-gifts-to-confirm:${first.id}:${first.stage}:${accountId}`, template: "offline-gifts-to-confirm", to: email, props: { name, ...props } });
}
