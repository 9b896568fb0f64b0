import { remindResubmission } from "~/features/label/remind-resubmission.server";
import type { JobOf } from "../catalogue";

export async function handle({ applicationId }: JobOf<"remind_resubmission">): Promise<void> {
  await remindResubmission(applicationId);
}
