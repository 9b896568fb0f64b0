import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import type { Reward } from "./reward";
import { readQuestions } from "./stored-questions";

const columns = [
  "id", "campaignId", "position", "title", "description", "priceCents", "stock", "perDonor", "taken", "deliveryMonth", "handOver", "hidden", "questions",
] as const;

const toReward = <R extends { questions: unknown }>(row: R) => ({ ...row, questions: readQuestions(row.questions) });

/** All of a campaign's rewards in its order, hidden ones included. */
export async function listRewards(campaignId: string, handle: Handle = db): Promise<Reward[]> {
  return (await handle.selectFrom("reward").select(columns).where("campaignId", "=", campaignId).orderBy("position").execute()).map(toReward);
}

/** What donors see: exhausted rewards stay, hidden ones do not. */
export async function listPublicRewards(campaignId: string, handle: Handle = db): Promise<Reward[]> {
  return (await listRewards(campaignId, handle)).filter((reward) => !reward.hidden);
}

/** @throws 404 when it is not of this campaign. */
export async function getReward(campaignId: string, rewardId: string, handle: Handle = db): Promise<Reward> {
  const query = handle.selectFrom("reward").select(columns).where("campaignId", "=", campaignId).where("id", "=", rewardId);
  return toReward(orNotFound(await query.executeTakeFirst()));
}
