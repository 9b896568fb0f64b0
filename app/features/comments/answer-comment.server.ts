import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { mayIn } from "~/features/accounts/organisation-roles";
import { ownedBy } from "~/features/campaigns/lock-campaign.server";
import { lockTelling } from "~/features/updates/lock-update.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { mayAnswer } from "./comment";
import { comments, signed } from "./comments.server";
import { lockComment, tellAuthor } from "./tell-author.server";

/** What a holder reads of the comments on their own campaign: those that were published, unanswered ones first. The caller has scoped it. */
export const listCommentsToAnswer = async (campaignId: string) => {
  const rows = await comments().where("campaignComment.campaignId", "=", campaignId).where("campaignComment.status", "=", "published").orderBy("answeredAt", (order) => order.desc().nullsFirst()).orderBy("publishedAt", "desc").limit(200).execute();
  return (await signed(rows)).map(({ id, body, publishedAt, answer, answeredAt, answerWithdrawalReason, signature }) => ({ id, body, at: publishedAt!, answer, answeredAt, answerWithdrawalReason, signature }));
};

export type CommentToAnswer = Awaited<ReturnType<typeof listCommentsToAnswer>>[number];

/** One of a campaign of one's own, published. @throws 404 */
export async function getCommentToAnswer(actor: Actor, campaignId: string, commentId: string) {
  const row = await comments().select("project.organisationId").where("campaignComment.campaignId", "=", campaignId).where("campaignComment.id", "=", commentId).where("campaignComment.status", "=", "published").where(ownedBy(actor)).executeTakeFirst();
  const [comment] = await signed([orNotFound(row)]);
  const { id, body, publishedAt, answer, answeredAt, answerWithdrawalReason, organisationName, signature } = comment!;
  return { id, body, at: publishedAt!, answer, answeredAt, answerWithdrawalReason, organisationName, signature, writes: mayIn(actor, row!.organisationId, "write") };
}

/** Answered under it, for everybody to read, once. @throws 404; DomainError updates.not_open | comments.answered | organisation.role_write */
export async function answerComment(actor: Actor, campaignId: string, commentId: string, answer: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const campaign = await lockTelling(trx, actor, campaignId);
    const comment = await lockComment(trx, commentId);
    if (comment.campaignId !== campaign.id || comment.status !== "published") throw notFound();
    if (!mayAnswer(comment)) throw new DomainError("comments.answered");
    const at = await now(trx);
    await trx.updateTable("campaignComment").set({ answer, answeredAt: at, answeredBy: actor.accountId }).where("id", "=", commentId).execute();
    await recordAudit(trx, { actor, as: "holder", action: "comment.answered", objectKind: "campaign", objectId: campaignId, after: { comment: commentId }, at });
    await tellAuthor(trx, comment, { news: "answered", words: answer });
  });
}
