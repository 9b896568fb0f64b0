import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listHolders } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { mayDecide } from "./comment";
import { lockComment, projectOf, tellAuthor } from "./tell-author.server";

type Read = { id: string; campaignId: string; body: string };

/** Whoever carries the campaign may answer it, once. */
async function tellHolders(trx: Transaction, { id, campaignId, body }: Read): Promise<void> {
  const { projectName } = await projectOf(campaignId, trx);
  for (const { accountId, email, name } of await listHolders(trx, campaignId)) {
    const props = { name, projectName, body, link: `/mon-espace/campagnes/${campaignId}/commentaires/${id}` };
    await queueMail(trx, { key: `comment:${id}:holder:${accountId}`, template: "comment-to-answer", to: email, props });
  }
}

/** From now on everybody reads it. @throws 404; DomainError comments.decided */
export async function publishComment(actor: Actor, commentId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, commentId);
    if (!mayDecide(comment.status)) throw new DomainError("comments.decided");
    const at = await now(trx);
    await trx.updateTable("campaignComment").set({ status: "published", publishedAt: at, publishedBy: actor.accountId }).where("id", "=", commentId).execute();
    await recordAudit(trx, { actor, action: "comment.published", objectKind: "campaign", objectId: comment.campaignId, after: { comment: commentId }, at });
    await tellAuthor(trx, comment, { news: "published" });
    await tellHolders(trx, comment);
  });
}

/** It is not published, and its author reads why. @throws 404; DomainError comments.decided */
export async function refuseComment(actor: Actor, commentId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const comment = await lockComment(trx, commentId);
    if (!mayDecide(comment.status)) throw new DomainError("comments.decided");
    const at = await now(trx);
    await trx.updateTable("campaignComment").set({ status: "refused", endedAt: at, endedBy: actor.accountId, endReason: reason }).where("id", "=", commentId).execute();
    await recordAudit(trx, { actor, action: "comment.refused", objectKind: "campaign", objectId: comment.campaignId, after: { comment: commentId }, reason, at });
    await tellAuthor(trx, comment, { news: "refused", words: reason });
  });
}
