import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockThread, scopeFileTalk } from "./lock-file-talk.server";
import { mayRead, type FileAudience, type FileSide } from "./thread";

type Thread = { id: string; applicationId: string; audience: FileAudience };
type Spoken = { actor: Actor; side: FileSide; body: string; at: Date };

async function say(trx: Transaction, { id, applicationId, audience }: Thread, { actor, side, body, at }: Spoken): Promise<string> {
  const comment = await trx.insertInto("fileComment").values({ threadId: id, audience, side, authorId: actor.accountId, writtenAt: at }).returning("id").executeTakeFirstOrThrow();
  await trx.insertInto("fileCommentVersion").values({ commentId: comment.id, version: 1, body, writtenAt: at }).execute();
  await recordAudit(trx, { actor, as: side === "committee" ? "seat" : side, action: "application.comment_written", objectKind: "application", objectId: applicationId, at });
  return comment.id;
}

export type ThreadInput = { criterion: number; question: string | null; audience: FileAudience; body: string; relaysId?: string | undefined };

async function refuseRelay(trx: Transaction, applicationId: string, side: FileSide, relaysId: string) {
  const asked = await trx.selectFrom("fileThread").select("id").where("id", "=", relaysId).where("applicationId", "=", applicationId).where("audience", "=", "committee").executeTakeFirst();
  if (side !== "team" || !asked) throw notFound();
  if (await trx.selectFrom("fileThread").select("id").where("relaysId", "=", relaysId).executeTakeFirst()) throw new DomainError("application.already_relayed");
}

/** Opens a thread on a criterion, or on one of its questions. @throws 404 | DomainError application.already_relayed | organisation.role_write */
export async function openThread(actor: Actor, applicationId: string, side: FileSide, { body, relaysId, ...input }: ThreadInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await scopeFileTalk(trx, actor, applicationId, side, "write");
    if (!mayRead(side, input.audience)) throw notFound();
    if (relaysId) await refuseRelay(trx, applicationId, side, relaysId);
    const at = await now(trx);
    const values = { applicationId, ...input, relaysId: relaysId ?? null, openedBy: actor.accountId, openedAt: at };
    const { id } = await trx.insertInto("fileThread").values(values).returning("id").executeTakeFirstOrThrow();
    await say(trx, { id, applicationId, audience: input.audience }, { actor, side, body, at });
    return id;
  });
}

/** @throws 404 | DomainError organisation.role_write */
export async function writeComment(actor: Actor, threadId: string, side: FileSide, body: string): Promise<string> {
  return db.transaction().execute(async (trx) => say(trx, await lockThread(trx, actor, threadId, side), { actor, side, body, at: await now(trx) }));
}

/** The author's own words, anew; the earlier ones stay. @throws 404 */
export async function editComment(actor: Actor, commentId: string, side: FileSide, body: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const own = orNotFound(await trx.selectFrom("fileComment").select(["threadId"]).where("id", "=", commentId).where("authorId", "=", actor.accountId).executeTakeFirst());
    await lockThread(trx, actor, own.threadId, side);
    const { last } = await trx.selectFrom("fileCommentVersion").select((eb) => eb.fn.max("version").as("last")).where("commentId", "=", commentId).executeTakeFirstOrThrow();
    await trx.insertInto("fileCommentVersion").values({ commentId, version: last + 1, body, writtenAt: await now(trx) }).execute();
  });
}

/** Says that a thread is settled, or is not after all. @throws 404 | DomainError organisation.role_write */
export async function moveThread(actor: Actor, threadId: string, side: FileSide, resolved: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id } = await lockThread(trx, actor, threadId, side);
    await trx.insertInto("fileThreadMove").values({ threadId: id, resolved, accountId: actor.accountId, at: await now(trx) }).execute();
  });
}
