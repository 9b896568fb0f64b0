import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { findDraft } from "~/features/drafts/drafts.server";
import { queueMails } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { endingUrl, listFollowers, type Follower } from "./followers.server";
import { lockOwnUpdate } from "./lock-update.server";
import { updateForm, type UpdateAudience } from "./update";

type Told = { id: string; title: string; body: string; audience: UpdateAudience };
type Around = { projectName: string; slug: string };

const mailOf = ({ id, title, body, audience }: Told, { projectName, slug }: Around, { id: followerId, email, giftUrl }: Follower) => {
  const link = audience === "donors" ? `${giftUrl}/actualites` : `/projets/${slug}#actualites`;
  return { key: `update:${id}:${followerId}`, template: "update-published" as const, to: email, props: { projectName, title, body, forDonors: audience === "donors", link, endingUrl: endingUrl(followerId) } };
};

/** One statement takes so many. */
const MAILS_AT_ONCE = 500;

async function tellFollowers(trx: Transaction, update: Told, campaignId: string): Promise<void> {
  const around = await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["project.name as projectName", "project.slug"]).where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  const followers = await listFollowers(trx, campaignId);
  for (let from = 0; from < followers.length; from += MAILS_AT_ONCE) {
    await queueMails(trx, followers.slice(from, from + MAILS_AT_ONCE).map((follower) => mailOf(update, around, follower)));
  }
}

/**
 * From now on it is read, and mailed to those who asked: once, however often the button is pressed.
 * @throws 404; DomainError updates.not_open | withdrawn | published_already | unsaved
 */
export async function publishUpdate(actor: Actor, campaignId: string, updateId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const update = await lockOwnUpdate(trx, actor, campaignId, updateId);
    if (update.status !== "draft") throw new DomainError(update.status === "withdrawn" ? "updates.withdrawn" : "updates.published_already");
    // What was typed after the last saving would not be in what is read: the holder decides first.
    if ((await findDraft({ campaignId }, updateForm(updateId), trx))?.pending) throw new DomainError("updates.unsaved");
    const at = await now(trx);
    await trx.updateTable("campaignUpdate").set({ status: "published", publishedAt: at, publishedBy: actor.accountId }).where("id", "=", update.id).execute();
    await recordAudit(trx, { actor, action: "update.published", objectKind: "campaign", objectId: campaignId, after: { title: update.title }, at });
    await tellFollowers(trx, update, campaignId);
  });
}
