import { remindDispute } from "~/features/disputes/remind-dispute.server";
import type { JobOf } from "../catalogue";

export async function handle({ disputeId }: JobOf<"remind_dispute">): Promise<void> {
  await remindDispute(disputeId);
}
