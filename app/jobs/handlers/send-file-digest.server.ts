import { sendFileDigest } from "~/features/label/file-digest.server";
import type { JobOf } from "../catalogue";

export async function handle({ applicationId, side }: JobOf<"send_file_digest">): Promise<void> {
  await sendFileDigest(applicationId, side);
}
