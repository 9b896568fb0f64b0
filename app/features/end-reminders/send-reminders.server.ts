import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { standingGifts } from "~/features/donations/standing-gifts.server";
import type { Job } from "~/jobs/catalogue";
import { queueMails } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { isReminderDue } from "./end-reminder";

/** One transaction takes so many. */
const MAILS_AT_ONCE = 500;

/** Live campaigns that end within 48 hours and for which somebody still waits. */
export async function listDueEndReminders(handle: Handle, at: Date): Promise<Job[]> {
  const rows = await handle.selectFrom("campaign").select(["id", "status", "endsAt"]).where("status", "=", "live")
    .where((where) => where.exists(where.selectFrom("endReminder").select("endReminder.id").whereRef("endReminder.campaignId", "=", "campaign.id"))).execute();
  return rows.filter((campaign) => isReminderDue(campaign, at)).map(({ id }) => ({ name: "send_end_reminders", campaignId: id }));
}

type Reminded = { id: string; email: string; gave: boolean };

/** Taken out of the table, each by one worker. `gave`: something of a gift of this address stands, or its payment is under way. */
async function takeSome(trx: Transaction, campaignId: string): Promise<Reminded[]> {
  const { rows } = await sql<Reminded>`
    with taken as (
      delete from end_reminder where id in (select id from end_reminder where campaign_id = ${campaignId} order by id limit ${MAILS_AT_ONCE} for update skip locked) returning id, email
    )
    select id, email::text, exists (select from ${standingGifts} g where g.campaign_id = ${campaignId} and g.email = taken.email)
      or exists (select from donation d where d.campaign_id = ${campaignId} and d.email = taken.email and d.status = 'processing') as gave from taken`.execute(trx);
  return rows;
}

/** The row goes with the mail, in one transaction: neither a mail without its end, nor two. */
async function remindSome(campaignId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const campaign = await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["campaign.status", "campaign.endsAt", "title", "project.name as projectName", "slug"])
      .where("campaign.id", "=", campaignId).forShare("campaign").executeTakeFirstOrThrow();
    if (!isReminderDue(campaign, await now(trx))) return false;
    const taken = await takeSome(trx, campaignId);
    const { title, projectName, slug, endsAt } = campaign;
    const props = { title, projectName, slug, endsAt: endsAt!.toISOString() };
    await queueMails(trx, taken.filter(({ gave }) => !gave).map(({ id, email }) => ({ key: `end-reminder:${id}`, template: "end-reminder" as const, to: email, props })));
    reach("reminder.written");
    return taken.length === MAILS_AT_ONCE;
  });
}

/** One mail to each who asked and has not given since; then nothing is left of them. Running it again finds nobody. */
export async function sendEndReminders(campaignId: string): Promise<void> {
  while (await remindSome(campaignId));
  reach("reminder.committed");
}

/** Once a campaign is over, no address waits for it. */
export async function forgetEndReminders(at: Date): Promise<void> {
  await sql`delete from end_reminder r using campaign c where c.id = r.campaign_id and (c.status not in ('live', 'suspended') or c.ends_at < ${at})`.execute(db);
}
