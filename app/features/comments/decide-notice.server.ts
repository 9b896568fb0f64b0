import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { NoticeDecision } from "./comments.schemas";
import { closeNotices } from "./notice-decisions.server";
import { withdrawLocked } from "./withdraw-comment.server";
import { lockComment } from "./tell-author.server";

/**
 * A person of the team reads the notice and decides, with reasons that whoever sent it reads, and the author when the comment goes.
 * @throws 404; DomainError comments.notice_decided | comments.not_published
 */
export async function decideNotice(actor: Actor, noticeId: string, { decision, reason }: NoticeDecision): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { commentId } = orNotFound(await trx.selectFrom("commentNotice").select("commentId").where("id", "=", noticeId).executeTakeFirst());
    const { campaignId } = await lockComment(trx, commentId);
    const { decidedAt } = await trx.selectFrom("commentNotice").select("decidedAt").where("id", "=", noticeId).executeTakeFirstOrThrow();
    if (decidedAt) throw new DomainError("comments.notice_decided");
    if (decision === "withdraw") return withdrawLocked(trx, actor, commentId, reason);
    const at = await now(trx);
    await closeNotices(trx, commentId, { outcome: "kept", reason, decidedBy: actor.accountId, at }, noticeId);
    await recordAudit(trx, { actor, action: "comment.notice_dismissed", objectKind: "campaign", objectId: campaignId, after: { comment: commentId }, reason, at });
  });
}
