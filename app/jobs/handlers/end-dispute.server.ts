import { endDispute } from "~/features/disputes/end-dispute.server";
import type { JobOf } from "../catalogue";

export async function handle({ disputeId }: JobOf<"end_dispute">): Promise<void> {
  await endDispute(disputeId);
}
