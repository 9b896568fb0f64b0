import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import type { CommentNoticeOutcome } from "./notice";
import { projectOf } from "./tell-author.server";

type Decision = { outcome: CommentNoticeOutcome; reason: string | null; decidedBy: string | null; at: Date };
type Decided = { id: string; email: string | null };

async function tellNotifier(trx: Transaction, commentId: string, { id, email }: Decided, { outcome, reason }: Decision): Promise<void> {
  if (!email) return;
  const { campaignId } = await trx.selectFrom("campaignComment").select("campaignId").where("id", "=", commentId).executeTakeFirstOrThrow();
  const { projectName, slug } = await projectOf(campaignId, trx);
  await queueMail(trx, { key: `comment-notice:${id}:${outcome}`, template: "comment-notice", to: email, props: { news: outcome, projectName, words: reason, link: `/projets/${slug}` } });
}

/** Every notice about this comment that waits is decided alike, and whoever sent one is told. `only`: this one. */
export async function closeNotices(trx: Transaction, commentId: string, decision: Decision, only?: string): Promise<void> {
  const { outcome, reason, decidedBy, at } = decision;
  const closed = await trx
    .updateTable("commentNotice").set({ outcome, decisionReason: reason, decidedBy, decidedAt: at })
    .where("commentId", "=", commentId).where("decidedAt", "is", null).$if(only !== undefined, (query) => query.where("id", "=", only!))
    .returning(["id", "email"]).execute();
  for (const notice of closed) await tellNotifier(trx, commentId, notice, decision);
}
