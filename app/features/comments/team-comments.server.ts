import { sql } from "kysely";
import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { comments, signed } from "./comments.server";

/** Those that wait to be read, the oldest first. */
export const listWaiting = async () => signed(await comments().where("campaignComment.status", "=", "waiting").orderBy("writtenAt").execute());

/** What was decided lately, the newest first. */
export const listDecided = async (limit: number) =>
  signed(await comments().where("campaignComment.status", "in", ["published", "refused", "withdrawn"]).orderBy(sql`coalesce(ended_at, published_at)`, "desc").limit(limit).execute());

export type TeamComment = Awaited<ReturnType<typeof listWaiting>>[number];

/** @throws 404 */
export async function getTeamComment(commentId: string): Promise<TeamComment> {
  const [comment] = await signed([orNotFound(await comments().where("campaignComment.id", "=", commentId).executeTakeFirst())]);
  return comment!;
}

/** For the team's home: how many wait to be read, since when, and how many notices wait for a decision. */
export async function countCommentsToRead(): Promise<{ waiting: number; oldest: Date | null; notices: number }> {
  const { rows } = await sql<{ waiting: number; oldest: Date | null; notices: number }>`
    select count(*)::int as waiting, min(written_at) as oldest, (select count(*)::int from comment_notice where decided_at is null) as notices
    from campaign_comment where status = 'waiting'`.execute(db);
  return rows[0]!;
}
