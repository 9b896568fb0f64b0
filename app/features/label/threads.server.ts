import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { scopeFileTalk } from "./lock-file-talk.server";
import { audiencesOf, type FileSide } from "./thread";

const readThreads = (applicationId: string, side: FileSide) =>
  db
    .selectFrom("fileThread")
    .select(["id", "criterion", "question", "audience", "relaysId", "openedAt"])
    .select(sql<boolean>`coalesce((select resolved from file_thread_move m where m.thread_id = file_thread.id order by id desc limit 1), false)`.as("resolved"))
    .where("applicationId", "=", applicationId)
    // The committee also reads what became of its questions.
    .where((eb) => eb.or([eb("audience", "in", [...audiencesOf[side]]), ...(side === "committee" ? [eb("relaysId", "is not", null)] : [])]))
    .orderBy("criterion")
    .orderBy("openedAt")
    .execute();

const readComments = (threadIds: string[]) =>
  db
    .selectFrom("fileComment")
    .innerJoin("account", "account.id", "fileComment.authorId")
    .innerJoin("fileCommentVersion", (join) =>
      join
        .onRef("fileCommentVersion.commentId", "=", "fileComment.id")
        .on("fileCommentVersion.version", "=", (eb) => eb.selectFrom("fileCommentVersion as last").select((inner) => inner.fn.max("last.version").as("version")).whereRef("last.commentId", "=", "fileComment.id")),
    )
    .select(["fileComment.id", "fileComment.threadId", "fileComment.side", "fileComment.authorId", "fileComment.writtenAt", "account.name as authorName", "fileCommentVersion.body", "fileCommentVersion.version"])
    .where("fileComment.threadId", "in", threadIds)
    .orderBy("fileComment.writtenAt")
    .execute();

/** The threads of a file as one side reads them, criterion by criterion. @throws 404 */
export async function listThreads(actor: Actor, applicationId: string, side: FileSide) {
  await scopeFileTalk(db, actor, applicationId, side);
  const threads = await readThreads(applicationId, side);
  const comments = threads.length > 0 ? await readComments(threads.map(({ id }) => id)) : [];
  const relayed = new Set(threads.map(({ relaysId }) => relaysId));
  return threads.map(({ relaysId, ...thread }) => ({
    ...thread,
    // The holder does not learn that the committee asked.
    relays: side === "holder" ? null : relaysId,
    relayed: relayed.has(thread.id),
    comments: comments.filter(({ threadId }) => threadId === thread.id).map(({ authorId, ...comment }) => ({ ...comment, own: authorId === actor.accountId })),
  }));
}

export type FileThread = Awaited<ReturnType<typeof listThreads>>[number];
