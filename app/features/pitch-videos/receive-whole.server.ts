import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { beginningOf, removeUpload, TooMuch, writeUpload } from "~/services/large-files.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import type { StreamedFile } from "~/lib/streamed-file.server";
import { insertReceiving, makePlace, maxVideoBytes, mustBeWelcome } from "./begin-upload.server";
import { lockInitiative } from "./lock-video.server";
import { receiveIn } from "./receive-chunk.server";
import { sniffVideo } from "./video-file";

/** On disk, and a film by its first bytes. @throws DomainError pitch.* */
async function keep(uploadKey: string, { chunks }: StreamedFile): Promise<number> {
  const size = await writeUpload(uploadKey, 0, maxVideoBytes(), chunks).catch((error: unknown) => {
    throw error instanceof TooMuch ? new DomainError("pitch.too_heavy", { megabytes: env().VIDEO_MAX_MEGABYTES }, "file") : error;
  });
  await mustBeWelcome(size);
  if (!sniffVideo(await beginningOf(uploadKey))) throw new DomainError("pitch.not_video", {}, "file");
  return size;
}

/**
 * The whole film in one form, without JavaScript. Who may not send one is refused before its bytes are read.
 * @throws 404; DomainError pitch.*
 */
export async function receiveWhole(actor: Actor, initiativeId: string, file: StreamedFile): Promise<string> {
  await db.transaction().execute((trx) => lockInitiative(trx, actor, initiativeId));
  const uploadKey = randomUUID();
  try {
    const size = await keep(uploadKey, file);
    return await db.transaction().execute(async (trx) => {
      const [initiative, at] = [await lockInitiative(trx, actor, initiativeId), await now(trx)];
      await makePlace(trx, actor, initiativeId, at);
      const id = await insertReceiving(trx, actor, initiative, { name: file.name, size, uploadKey, receivedBytes: size }, at);
      await receiveIn(trx, { id, status: "receiving" }, at, actor.accountId);
      return id;
    });
  } catch (error) {
    await removeUpload(uploadKey);
    throw error;
  }
}
