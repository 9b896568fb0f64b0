import { remindCommittee } from "~/features/committee/remind-committee.server";
import type { JobOf } from "../catalogue";

export async function handle({ meetingId }: JobOf<"remind_committee">): Promise<void> {
  await remindCommittee(meetingId);
}
