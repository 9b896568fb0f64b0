import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { removeFilm, removeUpload } from "~/services/large-files.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockOwnVideo, lockVideo, type LockedVideo } from "./lock-video.server";
import { moveVideo } from "./move-video.server";
import { uploadsBefore } from "./pitch-video";

type Who = { at: Date; accountId?: string };

/** Its files leave the disk too; the row says that there was one. Rolled back, a row without files is discarded again. */
export async function discardIn(trx: Transaction, video: LockedVideo, { at, accountId }: Who): Promise<void> {
  const gone = { uploadKey: null, renditionKey: null, renditionBytes: null, renditionSha256: null, posterFileId: null };
  await moveVideo(trx, video, { verb: accountId ? "discard" : "expire", at, accountId, set: gone });
  if (video.uploadKey) await removeUpload(video.uploadKey);
  if (video.renditionKey) await removeFilm(video.renditionKey);
}

/** @throws 404; DomainError pitch.wrong_state */
export async function discardVideo(actor: Actor, videoId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const video = await lockOwnVideo(trx, actor, videoId);
    const at = await now(trx);
    await discardIn(trx, video, { at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "pitch_video.discarded", objectKind: "pitch_video", objectId: videoId, at });
    return video.initiativeId;
  });
}

/** An upload that nobody went on with. Running it again changes nothing. */
export async function forgetUpload(videoId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const [video, at] = [await lockVideo(trx, videoId), await now(trx)];
    if (video.status === "receiving" && video.receivedAt! < uploadsBefore(at)) await discardIn(trx, video, { at });
  });
}
