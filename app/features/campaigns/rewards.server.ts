import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import type { Reward } from "./reward";

const columns = [
  "id", "campaignId", "position", "title", "description", "priceCents", "stock", "perDonor", "taken", "deliveryMonth", "handOver", "hidden",
] as const;

/** All of a campaign's rewards in its order, hidden ones included. */
export function listRewards(campaignId: string, handle: Handle = db): Promise<Reward[]> {
  return handle.selectFrom("reward").select(columns).where("campaignId", "=", campaignId).orderBy("position").execute();
}

/** What donors see: exhausted rewards stay, hidden ones do not. */
export async function listPublicRewards(campaignId: string, handle: Handle = db): Promise<Reward[]> {
  return (await listRewards(campaignId, handle)).filter((reward) => !reward.hidden);
}

/** @throws 404 when it is not of this campaign. */
export async function getReward(campaignId: string, rewardId: string, handle: Handle = db): Promise<Reward> {
  const query = handle.selectFrom("reward").select(columns).where("campaignId", "=", campaignId).where("id", "=", rewardId);
  return orNotFound(await query.executeTakeFirst());
}
