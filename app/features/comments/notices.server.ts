import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { comments, signed } from "./comments.server";

const notices = () => db.selectFrom("commentNotice").select(["id", "commentId", "ground", "explanation", "name", "email", "receivedAt", "outcome", "decisionReason", "decidedAt"]);

/** Those that wait for a decision, the oldest first. */
export const listOpenNotices = () => notices().where("decidedAt", "is", null).orderBy("receivedAt").execute();

/** One, with the comment that it is about. @throws 404 */
export async function getNotice(noticeId: string) {
  const notice = orNotFound(await notices().where("id", "=", noticeId).executeTakeFirst());
  const [comment] = await signed([await comments().where("campaignComment.id", "=", notice.commentId).executeTakeFirstOrThrow()]);
  return { notice, comment: comment! };
}
