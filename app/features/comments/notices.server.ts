import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { comments, signed } from "./comments.server";

const openNotices = () => db.selectFrom("commentNotice").select(["id", "commentId", "ground", "explanation", "name", "email", "receivedAt", "outcome", "decisionReason", "decidedAt"]);

/** Those that wait for a decision, the oldest first. */
export const listOpenNotices = () => openNotices().where("decidedAt", "is", null).orderBy("receivedAt").execute();

/** Of these comments, every notice with what was decided. */
export const listNoticesOf = (commentId: string) => openNotices().where("commentId", "=", commentId).orderBy("receivedAt").execute();

/** One, with the comment that it is about. @throws 404 */
export async function getNotice(noticeId: string) {
  const notice = orNotFound(await openNotices().where("id", "=", noticeId).executeTakeFirst());
  const [comment] = await signed([await comments().where("campaignComment.id", "=", notice.commentId).executeTakeFirstOrThrow()]);
  return { notice, comment: comment! };
}
