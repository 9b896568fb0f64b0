import type { Handle } from "#db";
import type { JobOf } from "~/jobs/catalogue";
import { uploadsBefore } from "./pitch-video";

const AT_ONCE = 50;

/** Uploads that nobody went on with, and films that wait: for their turn, or for the programs that prepare them. */
export async function listDueVideos(handle: Handle, at: Date): Promise<(JobOf<"prepare_video"> | JobOf<"forget_upload">)[]> {
  const rows = await handle
    .selectFrom("pitchVideo")
    .select(["id", "status"])
    .where((eb) => eb.or([eb("status", "=", "received"), eb.and([eb("status", "=", "receiving"), eb("receivedAt", "<", uploadsBefore(at))])]))
    .orderBy("updatedAt")
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ id: videoId, status }) => ({ name: status === "received" ? "prepare_video" : "forget_upload", videoId }));
}
