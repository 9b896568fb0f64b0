import { followPayout } from "~/features/settlement/send-payout.server";
import type { JobOf } from "../catalogue";

export async function handle({ payoutId }: JobOf<"follow_payout">): Promise<void> {
  await followPayout(payoutId);
}
