import { readFile } from "node:fs/promises";
import { db } from "#db";
import { saveFile } from "~/features/files/files.server";
import { prepareImage } from "~/features/files/uploads.server";
import { areComplete, makeRendition, probeVideo, videoTools } from "~/services/video.server";
import { beginningOf, hashOfFile, inWorkFolder, keepFilm, pathOfUpload, removeFilm, removeUpload, sweepLeftovers } from "~/services/large-files.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { lockVideo, type LockedVideo } from "./lock-video.server";
import { moveVideo } from "./move-video.server";
import { MAX_ATTEMPTS } from "./pitch-video";
import { judgeVideo, mustBeShort, renditionSize, sniffVideo } from "./video-file";
import { tellHolders, tellToolsMissing } from "./video-mails.server";

type Taken = LockedVideo & { uploadKey: string };

/** Counts the attempt before it begins: a film that kills the worker is not tried for ever. Null when there is nothing to do. */
async function take(videoId: string): Promise<Taken | null> {
  return db.transaction().execute(async (trx) => {
    const video = await lockVideo(trx, videoId);
    if (video.status !== "received" || !video.uploadKey) return null;
    await trx.updateTable("pitchVideo").set({ attempts: video.attempts + 1 }).where("id", "=", videoId).execute();
    return { ...video, uploadKey: video.uploadKey, attempts: video.attempts + 1 };
  });
}

/** What is shown, and its picture as one of our own images. */
async function make(video: Taken, folder: string) {
  if (video.attempts > MAX_ATTEMPTS) throw new DomainError("pitch.unreadable");
  const container = sniffVideo(await beginningOf(video.uploadKey));
  const path = pathOfUpload(video.uploadKey);
  const probed = container && (await probeVideo(path, container));
  if (!container || !probed) throw new DomainError("pitch.unreadable");
  const maxSeconds = env().VIDEO_MAX_SECONDS;
  const stream = judgeVideo(probed, maxSeconds);
  const size = renditionSize(stream);
  const made = await makeRendition(path, folder, { container, ...size, fps: stream.fps, maxSeconds });
  if (!made) throw new DomainError("pitch.unreadable");
  // The file may have lied about its length, or said none.
  mustBeShort(made.durationMs, maxSeconds);
  const poster = await prepareImage({ name: "affiche.jpg", bytes: await readFile(made.picture) });
  return { ...made, ...size, poster, sha256: await hashOfFile(made.film) };
}

type Ready = Awaited<ReturnType<typeof make>>;

/** Kept only if the row still waits for it: a film discarded meanwhile leaves nothing behind. */
async function finish(video: Taken, { film, bytes, durationMs, width, height, poster, sha256 }: Ready): Promise<void> {
  const renditionKey = await keepFilm(film);
  reach("film.kept");
  try {
    await db.transaction().execute(async (trx) => {
      const at = await now(trx);
      const posterFileId = await saveFile(trx, poster, video.createdBy);
      const set = { renditionKey, renditionBytes: bytes, renditionSha256: sha256, durationMs, width, height, posterFileId, uploadKey: null };
      await moveVideo(trx, await lockVideo(trx, video.id), { verb: "prepare", at, set });
      await tellHolders(trx, video.id, "ready");
    });
  } catch (error) {
    await removeFilm(renditionKey);
    throw error;
  }
}

async function refuse(video: Taken, { code }: DomainError): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await moveVideo(trx, await lockVideo(trx, video.id), { verb: "refuse", at, reason: code, set: { refusal: code, uploadKey: null } });
    await tellHolders(trx, video.id, "refused", code);
  });
}

async function sweep(): Promise<void> {
  const rows = await db.selectFrom("pitchVideo").select(["uploadKey", "renditionKey"]).execute();
  await sweepLeftovers(new Set(rows.flatMap(({ uploadKey, renditionKey }) => [uploadKey, renditionKey]).filter((key) => key !== null)));
}

/** It waits, whole, and is tried again each minute; who waits for it is told once. */
async function wait(videoId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const video = await lockVideo(trx, videoId);
    if (video.status !== "received" || video.waitingToldAt) return;
    await trx.updateTable("pitchVideo").set({ waitingToldAt: await now(trx) }).where("id", "=", videoId).execute();
    await tellHolders(trx, videoId, "waiting");
    await tellToolsMissing(trx, videoId);
  });
}

/** What this process is making: a job that was given back while it still runs comes a second time, and would cost an attempt. */
const underway = new Set<string>();

async function prepare(videoId: string): Promise<void> {
  const video = await take(videoId);
  if (!video) return;
  reach("film.taken");
  const made = inWorkFolder(async (folder) => {
    const ready = await make(video, folder);
    reach("film.made");
    await finish(video, ready);
  });
  await made.catch(async (error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    // Discarded, or prepared by another worker, meanwhile: there is nothing to do any more.
    if (error.code !== "pitch.wrong_state") await refuse(video, error);
  });
  reach("film.committed");
  await removeUpload(video.uploadKey);
}

/**
 * Makes the film that is shown out of the one that came, then deletes the latter. What cannot be shown is refused with its
 * reason. Running it again, or killed anywhere, ends the same: nothing is written before all is made.
 */
export async function prepareVideo(videoId: string): Promise<void> {
  if (!areComplete(await videoTools())) return wait(videoId);
  await sweep();
  if (underway.has(videoId)) return;
  underway.add(videoId);
  await prepare(videoId).finally(() => underway.delete(videoId));
}
