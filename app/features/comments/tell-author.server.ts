import { db, type Handle, type Transaction } from "#db";
import type { MailProps } from "#emails/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { orNotFound } from "~/lib/errors";
import { commentUrl } from "./comment-link.server";

type News = MailProps<"comment-news">["news"];

/** Whole and locked until the end of the transaction. Not scoped: for the team, and after a link. @throws 404 */
export const lockComment = async (trx: Transaction, commentId: string) =>
  orNotFound(await trx.selectFrom("campaignComment").selectAll().where("id", "=", commentId).forUpdate().executeTakeFirst());

/** Where its author is written to: the address that they confirmed, or that of their gift; null when there is none. */
async function addressOf(handle: Handle, commentId: string): Promise<string | null> {
  const row = await handle
    .selectFrom("campaignComment as c").leftJoin("donation as d", "d.id", "c.donationId").leftJoin("offlineGift as o", "o.id", "c.offlineGiftId")
    .select(["c.email", "d.email as giftEmail", "o.email as offlineEmail"]).where("c.id", "=", commentId).executeTakeFirstOrThrow();
  return row.email ?? row.giftEmail ?? row.offlineEmail;
}

export const projectOf = (campaignId: string, handle: Handle = db) =>
  handle.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["project.name as projectName", "project.slug"]).where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();

type Said = { news: News; words?: string | null };

/** What became of a comment, mailed to its author once per fact, with the link by which they take it back. */
export async function tellAuthor(trx: Transaction, { id, campaignId, body }: { id: string; campaignId: string; body: string }, { news, words = null }: Said): Promise<void> {
  const to = await addressOf(trx, id);
  if (!to) return;
  const { projectName } = await projectOf(campaignId, trx);
  await queueMail(trx, { key: `comment:${id}:${news}`, template: "comment-news", to, props: { news, projectName, body, words, link: commentUrl(id) } });
}
