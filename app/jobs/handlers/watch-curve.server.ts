import { watchCurve } from "~/features/support/watch-curve.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"watch_curve">): Promise<void> {
  await watchCurve(campaignId);
}
