import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { mayTakeBack, mayWithdraw } from "./comment";
import { closeNotices } from "./notice-decisions.server";
import { lockComment, tellAuthor } from "./tell-author.server";

/** Takes what everybody reads away, its answer with it, on a transaction that holds its row. @throws 404; DomainError comments.not_published */
export async function withdrawLocked(trx: Transaction, actor: Actor, commentId: string, reason: string): Promise<void> {
  const comment = await lockComment(trx, commentId);
  if (!mayWithdraw(comment.status)) throw new DomainError("comments.not_published");
  const at = await now(trx);
  await trx.updateTable("campaignComment").set({ status: "withdrawn", endedAt: at, endedBy: actor.accountId, endReason: reason }).where("id", "=", commentId).execute();
  await recordAudit(trx, { actor, action: "comment.withdrawn", objectKind: "campaign", objectId: comment.campaignId, after: { comment: commentId }, reason, at });
  await tellAuthor(trx, comment, { news: "withdrawn", words: reason });
  await closeNotices(trx, commentId, { outcome: "withdrawn", reason, decidedBy: actor.accountId, at });
}

/** The team takes it away with a reason that its author reads, and with it what was reported of it. @throws 404; DomainError comments.not_published */
export const withdrawComment = (actor: Actor, commentId: string, reason: string): Promise<void> =>
  db.transaction().execute((trx) => withdrawLocked(trx, actor, commentId, reason));

/** The comment stays, what its holder answered goes. @throws 404; DomainError comments.no_answer */
export async function withdrawAnswer(actor: Actor, commentId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { campaignId, answer, answerWithdrawnAt } = await lockComment(trx, commentId);
    if (answer === null || answerWithdrawnAt !== null) throw new DomainError("comments.no_answer");
    const at = await now(trx);
    await trx.updateTable("campaignComment").set({ answerWithdrawnAt: at, answerWithdrawnBy: actor.accountId, answerWithdrawalReason: reason }).where("id", "=", commentId).execute();
    await recordAudit(trx, { actor, action: "comment.answer_withdrawn", objectKind: "campaign", objectId: campaignId, after: { comment: commentId }, reason, at });
  });
}

/** Its author wants it read no more; the caller has opened its link. Asked twice, once. @throws 404; DomainError comments.ended */
export async function takeBackComment(commentId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await lockComment(trx, commentId);
    if (status === "taken_back") return;
    if (!mayTakeBack(status)) throw new DomainError("comments.ended");
    const at = await now(trx);
    await trx.updateTable("campaignComment").set({ status: "taken_back", endedAt: at }).where("id", "=", commentId).execute();
    await closeNotices(trx, commentId, { outcome: "taken_back", reason: null, decidedBy: null, at });
  });
}
