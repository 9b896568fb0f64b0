import { sql } from "kysely";
import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound } from "~/lib/errors";
import { findCriterion } from "./criteria";
import { readGrids } from "./grids.server";
import { awaitedSide, type FileSide } from "./thread";

/** Nobody said that it is settled since it was opened, or opened again. */
const isOpen = sql<boolean>`coalesce((select not resolved from file_thread_move m where m.thread_id = file_thread.id order by id desc limit 1), true)`;

const isLast = sql<boolean>`file_comment.id = (select id from file_comment last where last.thread_id = file_thread.id order by written_at desc, id desc limit 1)`;

const inItsLastWords = sql<boolean>`file_comment_version.version = (select max(version) from file_comment_version v where v.comment_id = file_comment.id)`;

const readOpen = () =>
  db
    .selectFrom("fileThread")
    .innerJoin("labelApplication", "labelApplication.id", "fileThread.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("fileComment", "fileComment.threadId", "fileThread.id")
    .innerJoin("fileCommentVersion", "fileCommentVersion.commentId", "fileComment.id")
    .innerJoin("account", "account.id", "fileComment.authorId")
    .select([
      "fileThread.id", "fileThread.applicationId", "fileThread.criterion", "fileThread.question", "fileThread.audience", "labelApplication.gridVersion", "project.name as projectName",
      "fileComment.side", "fileComment.writtenAt", "fileCommentVersion.body", "account.name as authorName",
    ])
    .where(isOpen)
    .where(isLast)
    .where(inItsLastWords)
    .orderBy("fileComment.writtenAt")
    .execute();

export type OpenThread = Omit<Awaited<ReturnType<typeof readOpen>>[number], "gridVersion" | "question"> & { awaits: FileSide; subject: string };

/** Every thread of every file that nobody settled, the one that waits longest first, with its last words. For the team. @throws 404 */
export async function listOpenThreads(actor: Actor): Promise<OpenThread[]> {
  if (!can(actor, "application.check")) throw notFound();
  const [rows, gridOf] = await Promise.all([readOpen(), readGrids(db)]);
  return rows.map(({ gridVersion, question, ...thread }) => {
    const criterion = findCriterion(gridOf(gridVersion), thread.criterion);
    const asked = criterion?.questions.find(({ key }) => key === question);
    return { ...thread, awaits: awaitedSide(thread), subject: asked?.label ?? criterion?.title ?? "" };
  });
}
