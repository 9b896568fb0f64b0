import { db } from "#db";
import { now } from "~/lib/clock.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { givingState } from "./giving-pauses.server";

/** Counts one attempt to give; on a campaign that card tests have slowed down, the ceilings fall. @throws LimitReached */
export async function limitGiving(email: string, campaign: string): Promise<void> {
  await takeFromLimit("giving", { email, campaign });
  const { slowed } = await givingState(db, campaign, await now());
  if (slowed) await takeFromLimit("giving-slowed", { email, campaign });
}
