import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { beginningOf, TooMuch, writeUpload } from "~/services/large-files.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { DomainError } from "~/lib/errors";
import { discardIn } from "./discard-video.server";
import { lockOwnVideo, type LockedVideo } from "./lock-video.server";
import { moveVideo } from "./move-video.server";
import { CHUNK_BYTES } from "./pitch-video";
import { sniffVideo } from "./video-file";

export type Received = { receivedBytes: number; whole: boolean };

/** @throws DomainError pitch.wrong_place with what has come so far: the sender goes on from there */
function mustFollow({ status, receivedBytes }: LockedVideo, offset: number): void {
  if (status !== "receiving" || Number(receivedBytes) !== offset) throw new DomainError("pitch.wrong_place", { receivedBytes: Number(receivedBytes) });
}

/** On the caller's transaction: it is all there, and waits for its turn. */
export async function receiveIn(trx: Transaction, video: Pick<LockedVideo, "id" | "status">, at: Date, accountId: string): Promise<void> {
  await moveVideo(trx, video, { verb: "receive", at, accountId });
  await enqueue(trx, { name: "prepare_video", videoId: video.id }, { key: `prepare_video:${video.id}` });
}

/** Compares and sets: of two tabs that send the same chunk, one counts. */
async function count(actor: Actor, videoId: string, offset: number, bytes: number): Promise<Received> {
  return db.transaction().execute(async (trx) => {
    const video = await lockOwnVideo(trx, actor, videoId);
    mustFollow(video, offset);
    const [at, receivedBytes] = [await now(trx), offset + bytes];
    await trx.updateTable("pitchVideo").set({ receivedBytes, receivedAt: at, updatedAt: at }).where("id", "=", videoId).execute();
    const whole = receivedBytes === Number(video.announcedBytes);
    if (whole) await receiveIn(trx, video, at, actor.accountId);
    return { receivedBytes, whole };
  });
}

/** What is no film is not waited for to its end. */
async function refuseStranger(actor: Actor, videoId: string, uploadKey: string): Promise<void> {
  if (sniffVideo(await beginningOf(uploadKey))) return;
  await db.transaction().execute(async (trx) => discardIn(trx, await lockOwnVideo(trx, actor, videoId), { at: await now(trx), accountId: actor.accountId }));
  throw new DomainError("pitch.not_video", {}, "file");
}

/**
 * Adds the bytes that follow those already there, as they come and never beyond what was announced.
 * @throws 404; DomainError pitch.wrong_place | pitch.not_video | pitch.too_much
 */
export async function receiveChunk(actor: Actor, videoId: string, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<Received> {
  const video = await db.transaction().execute((trx) => lockOwnVideo(trx, actor, videoId));
  mustFollow(video, offset);
  const most = Math.min(CHUNK_BYTES, Number(video.announcedBytes) - offset);
  const bytes = await writeUpload(video.uploadKey!, offset, most, chunks).catch((error: unknown) => {
    throw error instanceof TooMuch ? new DomainError("pitch.too_much", {}, "file") : error;
  });
  reach("upload.written");
  if (offset === 0) await refuseStranger(actor, videoId, video.uploadKey!);
  const received = await count(actor, videoId, offset, bytes);
  reach("upload.counted");
  return received;
}
