import { randomUUID } from "node:crypto";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { hasRoomFor } from "~/services/large-files.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { discardIn } from "./discard-video.server";
import { lockInitiative } from "./lock-video.server";
import { workingStatuses } from "./pitch-video";

export type Announced = { name: string; size: number };
export type BegunUpload = { videoId: string; receivedBytes: number };

export const maxVideoBytes = (): number => env().VIDEO_MAX_MEGABYTES * 1024 * 1024;

/** @throws DomainError pitch.empty | pitch.too_heavy | pitch.no_room */
export async function mustBeWelcome(size: number): Promise<void> {
  if (size <= 0) throw new DomainError("pitch.empty", {}, "file");
  if (size > maxVideoBytes()) throw new DomainError("pitch.too_heavy", { megabytes: env().VIDEO_MAX_MEGABYTES }, "file");
  if (!(await hasRoomFor(size))) throw new DomainError("pitch.no_room", {}, "file");
}

/** What a person was given for a name, short and without control characters: shown, never a path. */
const shownName = (name: string): string => (name.split(/[/\\]/).pop() ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 120) || "video";

/** The one being worked on, if any. */
export const findWorking = (trx: Transaction, initiativeId: string) =>
  trx.selectFrom("pitchVideo").selectAll().where("initiativeId", "=", initiativeId).where("status", "in", [...workingStatuses]).forUpdate().executeTakeFirst();

/** A refused file or an interrupted upload leaves its place; what a person has worked on does not. @throws DomainError pitch.already_one */
export async function makePlace(trx: Transaction, actor: Actor, initiativeId: string, at: Date): Promise<void> {
  const working = await findWorking(trx, initiativeId);
  if (!working) return;
  if (working.status !== "refused" && working.status !== "receiving") throw new DomainError("pitch.already_one");
  await discardIn(trx, working, { at, accountId: actor.accountId });
}

export type NewFile = Announced & { uploadKey: string; receivedBytes: number };

/** A row that waits for its bytes. */
export async function insertReceiving(trx: Transaction, actor: Actor, initiative: { id: string; isDemo: boolean }, { name, size, uploadKey, receivedBytes }: NewFile, at: Date): Promise<string> {
  const values = {
    initiativeId: initiative.id, isDemo: initiative.isDemo, source: "file" as const, status: "receiving" as const, fileName: shownName(name), announcedBytes: size, receivedBytes, uploadKey,
    receivedAt: at, createdBy: actor.accountId, createdAt: at, updatedAt: at,
  };
  const { id } = await trx.insertInto("pitchVideo").values(values).returning("id").executeTakeFirstOrThrow();
  await recordAudit(trx, { actor, action: "pitch_video.added", objectKind: "pitch_video", objectId: id, at });
  return id;
}

/**
 * Opens an upload by chunks, or finds again the one that was interrupted: same initiative, name and size.
 * @throws 404; DomainError pitch.*
 */
export async function beginUpload(actor: Actor, initiativeId: string, announced: Announced): Promise<BegunUpload> {
  await mustBeWelcome(announced.size);
  return db.transaction().execute(async (trx) => {
    const initiative = await lockInitiative(trx, actor, initiativeId);
    const at = await now(trx);
    const working = await findWorking(trx, initiativeId);
    const same = working?.status === "receiving" && working.fileName === shownName(announced.name) && Number(working.announcedBytes) === announced.size;
    if (same) return { videoId: working.id, receivedBytes: Number(working.receivedBytes) };
    await makePlace(trx, actor, initiativeId, at);
    const videoId = await insertReceiving(trx, actor, initiative, { ...announced, uploadKey: randomUUID(), receivedBytes: 0 }, at);
    return { videoId, receivedBytes: 0 };
  });
}
