import { db } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { mayWithdraw } from "./comment";
import type { NoticeInput } from "./comments.schemas";
import { lockComment, projectOf } from "./tell-author.server";

/** Somebody reports what everybody reads; sent twice, kept once. @throws 404; DomainError comments.ended */
export async function sendNotice(commentId: string, { formToken, ground, explanation, name, email }: NoticeInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status, campaignId } = await lockComment(trx, commentId);
    if (!mayWithdraw(status)) throw new DomainError("comments.ended");
    const values = { commentId, formToken, ground, explanation, name, email, receivedAt: await now(trx) };
    const made = await trx.insertInto("commentNotice").values(values).onConflict((conflict) => conflict.column("formToken").doNothing()).returning("id").executeTakeFirst();
    if (!made || !email) return;
    const { projectName, slug } = await projectOf(campaignId, trx);
    await queueMail(trx, { key: `comment-notice:${made.id}:received`, template: "comment-notice", to: email, props: { news: "received", projectName, words: explanation, link: `/projets/${slug}` } });
  });
}
